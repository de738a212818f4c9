import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { Origin } from '@/db/samples/annotations'
import { ensureGroup } from '@/db/samples/groups'
import { insertSample, openSamples } from '@/db/samples/samples'
import type { ExistingStrategy } from '@/lib/contracts/choices'
import { requireTextRoom } from '@/lib/services/models/require-room'
import { findTexts } from './find-texts'
import { groupHash, sameText, textHash } from './hash'
import { type PresentRow, tagsOfPresent } from './present-rows'
import type { TagResolver } from './resolve-tags'
import { setTags } from './set-tags'

/** A text with its tags, by id or name; null: the tags of a known text stay as they are. */
export type Row = { text: string; tags: readonly (number | string)[] | null }

export type RowsAbout = {
  modelId: number
  revision: number
  at: Date
  source: string
  origin: Origin
  tags: TagResolver
  /** What happens to a text that is in the data already. */
  existing: ExistingStrategy
}

/** `kept` are those of the ignored ones that have other tags than those that came. */
export type RowCounts = { added: number; updated: number; ignored: number; kept: number }

/** Brings rows into the data, as part of one revision. Of rows with the same text, the tags are joined. */
export async function applyRows(
  tx: Connection,
  rows: readonly Row[],
  about: RowsAbout,
): Promise<RowCounts> {
  const unique = joinCopies(rows)
  const texts = unique.map(({ text }) => text)
  const known = await findTexts(tx, about.modelId, texts)
  const wanted = new Map<number, number[]>()
  const opened: number[] = []
  const present: PresentRow[] = []
  for (const [index, row] of unique.entries()) {
    const sample = known[index]
    if (sample?.live) {
      present.push({ id: sample.id, tags: row.tags })
      continue
    }
    const id = sample?.id ?? (await insertRow(tx, row, about))
    opened.push(id)
    wanted.set(id, await about.tags.resolve(row.tags ?? []))
  }
  await requireTextRoom(tx, about.modelId, opened.length)
  await openSamples(tx, about.modelId, about.revision, opened)
  const { targets, kept } = await tagsOfPresent(tx, present, about)
  for (const [id, tags] of targets) wanted.set(id, tags)
  const changed = new Set(
    await setTags(tx, about.modelId, about.revision, wanted, () => about.origin),
  )
  const updated = present.filter(({ id }) => changed.has(id)).length
  return { added: opened.length, updated, ignored: rows.length - opened.length - updated, kept }
}

function joinCopies(rows: readonly Row[]): Row[] {
  const unique = new Map<string, Row>()
  for (const row of rows) {
    const key = sameText(row.text)
    const first = unique.get(key)
    if (!first) unique.set(key, { ...row })
    else if (row.tags) first.tags = [...new Set([...(first.tags ?? []), ...row.tags])]
  }
  return [...unique.values()]
}

async function insertRow(tx: Connection, row: Row, about: RowsAbout): Promise<number> {
  const groupId = await ensureGroup(tx, about.modelId, groupHash(row.text))
  const sample = { hash: textHash(row.text), content: row.text, groupId, source: about.source }
  return insertSample(tx, about.modelId, sample, about.at)
}
