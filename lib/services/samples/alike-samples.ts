import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { groupsOfSamples, samplesOfGroup } from '@/db/samples/groups'
import { filterLive, sampleContents } from '@/db/samples/samples'
import { searchWords, textsWithWords } from '@/db/samples/search/words'
import { AppError } from '@/lib/errors'

/** Two texts are nearly the same when so much of the words of both is in each of them (Jaccard 1912). */
const ALIKE = 0.6
/** The longest words of a text are looked for, and the newest texts that have each: a few milliseconds. */
const WORDS = 12
const TEXTS_PER_WORD = 500
/** So many are read. */
const READ = 400

/**
 * The live texts that are nearly the same as one of the model, ascending, with that one: its copies, and those that share
 * most of its words. Texts that came a moment ago are found a little later. Throws NOT_FOUND for a text that is not there.
 */
export async function alikeSamples(
  db: Connection,
  model: ModelRow,
  id: number,
  path = 'alike',
): Promise<number[]> {
  const [own] = await filterLive(db, model.id, [id])
  const content = own === undefined ? undefined : (await sampleContents(db, [own])).get(own)
  if (content === undefined) {
    const message = `${path}: this model has no text with id ${id}.`
    throw new AppError('NOT_FOUND', message, { fields: [{ path, message, value: id }] })
  }
  const words = searchWords(content)
  const candidates = await likeliest(db, model, words)
  const near = [...(await sampleContents(db, candidates))].filter(
    ([, other]) => shareOf(words, searchWords(other)) >= ALIKE,
  )
  const group = (await groupsOfSamples(db, [id])).get(id)
  const copies = group === undefined ? [] : await samplesOfGroup(db, group)
  return filterLive(db, model.id, [...new Set([id, ...copies, ...near.map(([other]) => other)])])
}

/** Those that have the most of the words. */
async function likeliest(
  db: Connection,
  model: ModelRow,
  words: ReadonlySet<string>,
): Promise<number[]> {
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, WORDS)
  const shared = new Map<number, number>()
  const asked = longest.length > 1 ? [longest, ...longest.map((word) => [word])] : [longest]
  for (const some of asked) {
    if (some.length === 0) continue
    for (const id of await textsWithWords(db, model.id, some, TEXTS_PER_WORD))
      shared.set(id, (shared.get(id) ?? 0) + some.length)
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, READ)
    .map(([id]) => id)
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length
  return common / (one.size + other.size - common || 1)
}
