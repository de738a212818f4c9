import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { LAST_TAGGED_FIRST, LEAST_SURE_FIRST } from '@/db/samples/orderings'
import type { SampleCursor } from '@/db/samples/sample-filter'
import { listSamples, samplesInOrder } from '@/db/samples/sample-lists'
import { sampleContents } from '@/db/samples/samples'
import type { Sample } from '@/lib/contracts/sample'
import { mostCovering } from '@/lib/engine/choosing/most-covering'
import { marksOf } from '@/lib/engine/evaluation/near-copies/marks'
import { toSample } from './to-sample'

/** Out of so many it is chosen: of fewer, where there are many tags, it is no better than at random. */
export const CHOSEN_FROM = 500
/** So many texts that were tagged last, and as many on the page, need none like them. */
export const KNOWN = 200
/** Of a longer text its beginning says what it is like. */
const CHARACTERS = 2_000
/** So many texts are read, or compared with all, in a turn: a few milliseconds. */
const IN_A_TURN = 25
const PAGE = 100

type Choice = {
  limit: number
  skip: ReadonlySet<number>
  random: readonly Sample[]
  leastSureFirst: readonly number[] | undefined
}

/**
 * Untagged texts that stand for many others and are not like those that are tagged, on the page, or before them: of the
 * least certain ones, or, until a version has answered, of these `random` ones. `skip` ends with what is on the page
 * already.
 */
export async function mostTelling(
  db: Connection,
  model: ModelRow,
  { limit, skip, random, leastSureFirst }: Choice,
): Promise<{ samples: Sample[]; chosenBy: 'uncertain' | 'spread' }> {
  const unsure = leastSureFirst
    ? await stillUntagged(db, leastSureFirst, skip)
    : await leastCertain(db, model, skip)
  const isUnsure = unsure.length > 0
  const pool = isUnsure ? unsure : random.filter(({ id }) => !skip.has(id)).slice(0, CHOSEN_FROM)
  const known = await marksOfAll(await knownTexts(db, model, skip))
  const marks = await marksOfAll(pool.map(({ text }) => text))
  const chosen = await inTurns(mostCovering(marks, known, limit))
  const samples = chosen.flatMap((place) => pool[place] ?? [])
  return { samples, chosenBy: isUnsure ? 'uncertain' : 'spread' }
}

async function leastCertain(
  db: Connection,
  model: ModelRow,
  skip: ReadonlySet<number>,
): Promise<Sample[]> {
  const filter = { modelId: model.id, tagged: false, fits_no_tag: false }
  const found: Sample[] = []
  let after: SampleCursor | null = null
  do {
    const page: Awaited<ReturnType<typeof listSamples>> = await listSamples(db, filter, {
      order: LEAST_SURE_FIRST,
      after,
      limit: PAGE,
    })
    found.push(...page.items.map(toSample).filter(({ id }) => !skip.has(id)))
    after = page.next
  } while (after && found.length < CHOSEN_FROM)
  return found.slice(0, CHOSEN_FROM)
}

/** The first of these of which nobody has said anything meanwhile. */
async function stillUntagged(
  db: Connection,
  ids: readonly number[],
  skip: ReadonlySet<number>,
): Promise<Sample[]> {
  const found: Sample[] = []
  const left = ids.filter((id) => !skip.has(id))
  for (let start = 0; start < left.length && found.length < CHOSEN_FROM; start += PAGE) {
    const samples = (await samplesInOrder(db, left.slice(start, start + PAGE))).map(toSample)
    found.push(...samples.filter(({ tags, fits_no_tag }) => tags.length === 0 && !fits_no_tag))
  }
  return found.slice(0, CHOSEN_FROM)
}

async function knownTexts(
  db: Connection,
  model: ModelRow,
  skip: ReadonlySet<number>,
): Promise<string[]> {
  const page = { order: LAST_TAGGED_FIRST, after: null, limit: KNOWN }
  const { items } = await listSamples(db, { modelId: model.id }, page)
  const onPage = await sampleContents(db, [...skip].slice(-KNOWN))
  return [...items.map(({ content }) => content), ...onPage.values()]
}

async function marksOfAll(texts: readonly string[]): Promise<Int32Array[]> {
  const marks: Int32Array[] = []
  for (const text of texts) {
    if (marks.length % IN_A_TURN === IN_A_TURN - 1) await setImmediate()
    marks.push(marksOf(text.slice(0, CHARACTERS)))
  }
  return marks
}

async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (let count = 1; ; count++) {
    const step = steps.next()
    if (step.done) return step.value
    if (count % IN_A_TURN === 0) await setImmediate()
  }
}
