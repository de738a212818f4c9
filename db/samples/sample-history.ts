import type { Connection } from '@/db/connection/database'
import { all } from '@/db/connection/sql'
import type { FieldKind } from '@/lib/contracts/choices'
import type { Origin } from './annotations'
import type { StoredValue } from './field-values'

/** A change that touched a sample. */
export type HistoryChange = { revision: number; at: Date; actor: string; summary: string }

type Period = { addedRev: number; removedRev: number | null }
export type TagPeriodOf = Period & Origin & { tagId: number; name: string | null }
export type ValuePeriod = Period & StoredValue & { name: string; kind: FieldKind }

/** All that was ever said of a sample, by periods. */
export type SampleHistory = {
  changes: HistoryChange[]
  inData: Period[]
  tags: TagPeriodOf[]
  noTag: (Period & Origin)[]
  promises: Period[]
  values: ValuePeriod[]
}

const PERIOD = 'p.added_rev AS addedRev, p.removed_rev AS removedRev'
const ORIGIN = `p.origin AS origin, p.chosen_by AS chosenBy, p.seen_version AS seenVersion,
  p.seen_draft AS seenDraft`
/** The name it has, or the last that it had. */
const NAME = (
  table: string,
  key: string,
) => `(SELECT n.name FROM ${table} n WHERE n.${key} = p.${key}
  ORDER BY n.added_rev DESC LIMIT 1) AS name`

export async function sampleHistory(
  db: Connection,
  modelId: number,
  sampleId: number,
): Promise<SampleHistory> {
  const periods = <Row extends Period>(columns: string, table: string) =>
    all<Row>(
      db,
      `SELECT ${columns} FROM ${table} p WHERE p.sample_id = ? ORDER BY p.added_rev`,
      sampleId,
    )
  const inData = await periods<Period>(PERIOD, 'sample_periods')
  const tags = await periods<TagPeriodOf>(
    `${PERIOD}, ${ORIGIN}, p.tag_id AS tagId, ${NAME('tag_periods', 'tag_id')}`,
    'annotations',
  )
  const noTag = await periods<Period & Origin>(`${PERIOD}, ${ORIGIN}`, 'no_tag_periods')
  const promises = await periods<Period>(PERIOD, 'promise_periods')
  const valueColumns = `${PERIOD}, p.text AS text, p.folded AS folded, p.number AS number,
    ${NAME('field_periods', 'field_id')},
    (SELECT f.kind FROM fields f WHERE f.id = p.field_id) AS kind`
  const own = 'FROM field_values p WHERE p.sample_id = ? AND p.removed_rev IS'
  const values = await all<ValuePeriod>(
    db,
    `SELECT ${valueColumns} ${own} NULL UNION ALL SELECT ${valueColumns} ${own} NOT NULL`,
    sampleId,
    sampleId,
  )
  const revisions = [...inData, ...tags, ...noTag, ...promises, ...values].flatMap(
    ({ addedRev, removedRev }) => (removedRev === null ? [addedRev] : [addedRev, removedRev]),
  )
  const changes = (
    await all<Omit<HistoryChange, 'at'> & { at: number }>(
      db,
      `SELECT revision, at, actor, summary FROM changes
     WHERE model_id = ? AND revision IN (SELECT value FROM json_each(?)) ORDER BY revision DESC`,
      modelId,
      JSON.stringify([...new Set(revisions)]),
    )
  ).map(({ at, ...change }) => ({ ...change, at: new Date(at) }))
  return { changes, inData, tags, noTag, promises, values }
}
