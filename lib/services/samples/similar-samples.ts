import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type ListedSample, samplesInOrder } from '@/db/samples/sample-lists'
import { filterLive } from '@/db/samples/samples'
import { searchWords, taggedWithWords, waitingWords } from '@/db/samples/search/words'
import type { SimilarList } from '@/lib/contracts/sample'
import { AppError } from '@/lib/errors'
import { toSample } from './to-sample'

/** Together a few milliseconds, also among a million texts: the longest words of a text, the newest texts of each. */
const WORDS = 24
const TEXTS_PER_WORD = 200
/** What more texts than `TEXTS_PER_WORD` have weighs a fifth of what one has: about as much as in a thousand texts. */
const MOST_TEXTS = 1_000
/** Texts that came a moment ago are in no index yet; of more than these the older ones are found a little later. */
const WAITING = 100
/** Of the texts that share most, so many are read to see what else is in them. */
const READ = 100

/**
 * The tagged texts that share most words with a text. A word that d of N texts have weighs ln((N + 2) / (d + 1)), so
 * that rare words count most (Spärck Jones 1972). What two texts share is told as a share of all that is in both of
 * them, where words that only the other text has weigh as much as the mean word of this one.
 */
export async function similarSamples(
  db: Database,
  model: ModelRow,
  sampleId: number,
  { limit }: { limit: number },
): Promise<SimilarList> {
  const [own] = await samplesInOrder(db.read, await filterLive(db.read, model.id, [sampleId]))
  if (!own) throw new AppError('NOT_FOUND', `This model has no text with id ${sampleId}.`)
  const words = [...searchWords(own.content)].sort((a, b) => b.length - a.length).slice(0, WORDS)
  const { weights, shared } = await weigh(db, model, own.id, words)
  const likeliest = [...shared].sort(([, a], [, b]) => b - a).slice(0, READ)
  const others = await samplesInOrder(
    db.read,
    likeliest.map(([id]) => id),
  )
  const ranked = others
    .map((other) => ({ other, score: similarity(weights, other) }))
    .sort((a, b) => b.score - a.score || b.other.id - a.other.id)
  return { items: ranked.slice(0, limit).map(({ other }) => toSample(other)) }
}

/** How much each word says, and of each text that has any of them, how much it shares. */
async function weigh(
  db: Database,
  { id: modelId, taggedCount }: ModelRow,
  own: number,
  words: readonly string[],
) {
  const texts = Math.min(taggedCount, MOST_TEXTS)
  const weights = new Map<string, number>()
  const shared = new Map<number, number>()
  const note = (ids: readonly number[], weight: number) => {
    for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + weight)
  }
  const waiting = [...(await waitingWords(db.read, modelId, WAITING))]
  const find = async (some: readonly string[]) => {
    const unread = waiting.filter(([, words]) => some.every((word) => words.has(word)))
    const known = await taggedWithWords(db.read, modelId, some, TEXTS_PER_WORD)
    const ids = new Set([...unread.map(([id]) => id), ...known])
    return [...ids].filter((id) => id !== own).slice(0, TEXTS_PER_WORD)
  }
  for (const word of words) {
    const ids = await find([word])
    if (ids.length === 0) continue
    const weight = Math.log((texts + 2) / (ids.length + 1))
    weights.set(word, weight)
    note(ids, weight)
  }
  // Where every word is frequent, those that have all of them are not among the newest of each.
  if (weights.size > 1) note(await find([...weights.keys()]), 0)
  return { weights, shared }
}

function similarity(weights: ReadonlyMap<string, number>, { content }: ListedSample): number {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const words = [...searchWords(content)]
  const common = words.flatMap((word) => weights.get(word) ?? [])
  const shared = common.reduce((sum, weight) => sum + weight, 0)
  const mean = total / weights.size
  return shared / (total + mean * (words.length - common.length))
}
