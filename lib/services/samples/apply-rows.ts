import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { Origin } from '@/db/samples/annotations'
import { setValues, valuesOfSamples, type WantedValue } from '@/db/samples/field-values'
import { ensureGroup } from '@/db/samples/groups'
import { insertSample, openSamples } from '@/db/samples/samples'
import type { ExistingStrategy } from '@/lib/contracts/choices'
import type { GivenFields } from '@/lib/contracts/field'
import type { FieldResolver } from '@/lib/services/fields/field-resolver'
import { requireTextRoom } from '@/lib/services/models/require-room'
import { findByKeys } from './find-texts'
import type { TextKeys } from './hash'
import { type PresentRow, tagsOfPresent } from './present-rows'
import type { TagResolver } from './resolve-tags'
import { FITS_NO_TAG, setTags, type Wanted } from './set-tags'

/**
 * A text with its tags, by id or name; null: the tags of a known text stay as they are. `fields` need `RowsAbout.fields`; those that
 * are not given stay as they are.
 */
export type Row = {
  text: string
  keys: TextKeys
  tags: readonly (number | string)[] | null
  /** The judgement that none of the tags fits; then `tags` say nothing. */
  fitsNoTag?: boolean | undefined
  fields?: GivenFields | undefined
}

export type RowsAbout = {
  modelId: number
  revision: number
  at: Date
  source: string
  origin: Origin
  tags: TagResolver
  fields?: FieldResolver
  /** What happens to a text that is in the data already. */
  existing: ExistingStrategy
}

/**
 * `updated` were here and got other tags (`retagged`) or values of fields (`valued`); `kept` are those of the ignored ones that have
 * other tags than those that came.
 */
export type RowCounts = {
  added: number
  updated: number
  retagged: number
  valued: number
  ignored: number
  kept: number
}

/** Brings rows into the data, as part of one revision. Of rows with the same text, the tags are joined; of a field the last value counts. */
export async function applyRows(
  tx: Connection,
  rows: readonly Row[],
  about: RowsAbout,
): Promise<RowCounts> {
  const unique = joinCopies(rows)
  const known = await findByKeys(
    tx,
    about.modelId,
    unique.map(({ keys }) => keys),
  )
  const wanted = new Map<number, Wanted>()
  const opened: number[] = []
  const present: PresentRow[] = []
  const given = new Map<number, GivenFields>()
  for (const [index, row] of unique.entries()) {
    const sample = known[index]
    if (sample?.live) {
      present.push({ id: sample.id, tags: row.tags, fitsNoTag: row.fitsNoTag })
      if (row.fields) given.set(sample.id, row.fields)
      continue
    }
    const id = sample?.id ?? (await insertRow(tx, row, about))
    opened.push(id)
    if (row.fields) given.set(id, row.fields)
    wanted.set(id, row.fitsNoTag ? FITS_NO_TAG : await about.tags.resolve(row.tags ?? []))
  }
  await requireTextRoom(tx, about.modelId, opened.length)
  const { targets, kept } = await tagsOfPresent(tx, present, about)
  for (const [id, tags] of targets) wanted.set(id, tags)
  const changed = new Set(
    await setTags(tx, about.modelId, about.revision, wanted, () => about.origin),
  )
  await openSamples(tx, about.modelId, about.revision, opened)
  const valued = new Set(await setFields(tx, given, new Set(opened), about))
  const updated = present.filter(({ id }) => changed.has(id) || valued.has(id)).length
  return {
    added: opened.length,
    updated,
    retagged: present.filter(({ id }) => changed.has(id)).length,
    valued: present.filter(({ id }) => valued.has(id)).length,
    ignored: rows.length - opened.length - updated,
    kept,
  }
}

/** Gives texts the values that came with them, as far as those that are here already may change. Answers which did. */
async function setFields(
  tx: Connection,
  given: ReadonlyMap<number, GivenFields>,
  opened: ReadonlySet<number>,
  { modelId, revision, existing, fields }: RowsAbout,
): Promise<number[]> {
  if (!fields || given.size === 0) return []
  const had = await valuesOfSamples(tx, existing === 'keep' ? [...given.keys()] : [])
  const wanted: WantedValue[] = []
  for (const [sampleId, own] of given) {
    if (existing === 'ignore' && !opened.has(sampleId)) continue
    const kept = new Set(had.get(sampleId)?.map(({ fieldId }) => fieldId))
    for (const value of await fields.resolve(own))
      if (!kept.has(value.fieldId)) wanted.push({ sampleId, ...value })
  }
  return setValues(tx, modelId, revision, wanted)
}

function joinCopies(rows: readonly Row[]): Row[] {
  const unique = new Map<string, Row>()
  for (const row of rows) {
    const { same } = row.keys
    const first = unique.get(same)
    if (!first) {
      unique.set(same, { ...row })
      continue
    }
    if (row.fitsNoTag && !first.tags?.length) first.fitsNoTag = true
    if (row.tags?.length) first.fitsNoTag = false
    if (row.tags) first.tags = [...new Set([...(first.tags ?? []), ...row.tags])]
    if (row.fields) first.fields = { ...first.fields, ...row.fields }
  }
  return [...unique.values()]
}

async function insertRow(tx: Connection, row: Row, about: RowsAbout): Promise<number> {
  const { hash, group } = row.keys
  const groupId = await ensureGroup(tx, about.modelId, group)
  const sample = { hash, content: row.text, groupId, source: about.source }
  return insertSample(tx, about.modelId, sample, about.at)
}
