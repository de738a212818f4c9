import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type Origin, tagsOfSamples } from '@/db/samples/annotations'
import { ensureGroup } from '@/db/samples/groups'
import { insertSample, openSamples } from '@/db/samples/samples'
import { findTexts } from './find-texts'
import { groupHash, sameText, textHash } from './hash'
import { takesOneTag } from './one-tag'
import { setTags } from './set-tags'

/** A text with its tags; null: the tags of a known text stay as they are. */
export type Row = { text: string; tagIds: number[] | null }

export type RowsAbout = {
  modelId: number
  revision: number
  at: Date
  source: string
  origin: Origin
  /** What happens to a text that is in the data already. */
  existing: 'overwrite' | 'ignore' | 'merge'
}

export type RowCounts = { added: number; updated: number; ignored: number }

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
  const present: { id: number; tagIds: number[] | null }[] = []
  for (const [index, row] of unique.entries()) {
    const sample = known[index]
    if (sample?.live) {
      present.push({ id: sample.id, tagIds: row.tagIds })
      continue
    }
    const id = sample?.id ?? (await insertRow(tx, row, about))
    opened.push(id)
    wanted.set(id, row.tagIds ?? [])
  }
  await openSamples(tx, about.modelId, about.revision, opened)
  for (const [id, tags] of await tagsForPresent(tx, present, about)) wanted.set(id, tags)
  const changed = new Set(
    await setTags(tx, about.modelId, about.revision, wanted, () => about.origin),
  )
  const updated = present.filter(({ id }) => changed.has(id)).length
  return { added: opened.length, updated, ignored: rows.length - opened.length - updated }
}

function joinCopies(rows: readonly Row[]): Row[] {
  const unique = new Map<string, Row>()
  for (const row of rows) {
    const key = sameText(row.text)
    const first = unique.get(key)
    if (!first) unique.set(key, { ...row })
    else if (row.tagIds) first.tagIds = [...new Set([...(first.tagIds ?? []), ...row.tagIds])]
  }
  return [...unique.values()]
}

async function insertRow(tx: Connection, row: Row, about: RowsAbout): Promise<number> {
  const groupId = await ensureGroup(tx, about.modelId, groupHash(row.text))
  const sample = { hash: textHash(row.text), content: row.text, groupId, source: about.source }
  return insertSample(tx, about.modelId, sample, about.at)
}

async function tagsForPresent(
  tx: Connection,
  present: { id: number; tagIds: number[] | null }[],
  about: RowsAbout,
): Promise<[number, number[]][]> {
  const tagged = present.filter((row) => row.tagIds !== null)
  if (about.existing === 'ignore') return []
  // where a text has one tag, the one that comes takes the place of the other
  const replaces = about.existing === 'overwrite' || (await takesOneTag(tx, about.modelId))
  if (replaces) return tagged.map((row) => [row.id, row.tagIds ?? []])
  const had = await tagsOfSamples(
    tx,
    tagged.map((row) => row.id),
  )
  return tagged.map((row) => [row.id, [...(had.get(row.id) ?? []), ...(row.tagIds ?? [])]])
}
