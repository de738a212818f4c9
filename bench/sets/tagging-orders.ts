import { mostCovering } from '@/lib/engine/choosing/most-covering'
import { areAlike } from '@/lib/engine/evaluation/near-copies/are-alike'
import { CHOSEN_FROM, KNOWN } from '@/lib/services/samples/most-telling'
import { RANDOM_EVERY } from '@/lib/services/samples/next-to-tag'

/** Where somebody who tags texts of a file stands; texts are places in it. */
export type Tagging = {
  /** In the order in which they were tagged. */
  readonly tagged: readonly number[]
  /** All others, in an order that was drawn. */
  readonly rest: readonly number[]
  /** How sure the newest model is of each text; null: nothing is trained. */
  readonly confidences: Float64Array | null
  readonly marks: readonly Int32Array[]
}

type Order = (state: Tagging, count: number) => readonly number[]

/** So many texts are given out at once, as on the page Tag. */
const AT_ONCE = 20
/** As the least sure came before: not within so many of one that looks alike. */
const APART = 10

/** Ways to choose what is tagged next; `telling` is what the page Tag does. */
export const taggingOrders = {
  random: ({ rest }, count) => rest.slice(0, count),
  'least sure': (state, count) => apart(leastSure(state, state.rest), state.marks, count),
  spread: (state, count) => covering(state, count, (rest) => rest),
  telling: (state, count) => covering(state, count, (rest) => leastSure(state, rest)),
} satisfies Record<string, Order>

export type OrderName = keyof typeof taggingOrders

/** The next `count` texts in an order, every fifth of them at random. */
export function nextTexts(name: OrderName, state: Tagging, count: number): number[] {
  const chosen = taggingOrders[name](state, count)
  const next = new Set<number>()
  for (let turn = 1; next.size < Math.min(count, state.rest.length); turn++) {
    const isRandom = turn % RANDOM_EVERY === 0
    const isNew = (place: number) => !next.has(place)
    const text = (isRandom ? undefined : chosen.find(isNew)) ?? state.rest.find(isNew)
    if (text !== undefined) next.add(text)
  }
  return [...next]
}

function leastSure({ confidences }: Tagging, rest: readonly number[]): readonly number[] {
  if (confidences === null) return rest
  const sureOf = (text: number) => confidences[text] ?? 0
  return rest.toSorted((one, other) => sureOf(one) - sureOf(other))
}

function apart(
  order: readonly number[],
  marks: readonly Int32Array[],
  count: number,
): readonly number[] {
  const chosen: number[] = []
  const alike: number[] = []
  for (const text of order) {
    const [own, ...before] = marksOf(marks, [text, ...chosen.slice(-APART)])
    const isAlike = own !== undefined && before.some((other) => areAlike(own, other))
    ;(isAlike ? alike : chosen).push(text)
    if (chosen.length === count) return chosen
  }
  return [...chosen, ...alike]
}

/** Page after page of those that cover most of the first ones of an order. */
function covering(
  { tagged, rest, marks }: Tagging,
  count: number,
  order: (rest: readonly number[]) => readonly number[],
): number[] {
  const chosen: number[] = []
  let left = order(rest)
  while (chosen.length < count && left.length > 0) {
    const from = left.slice(0, CHOSEN_FROM)
    const known = marksOf(marks, [...tagged, ...chosen].slice(-KNOWN))
    const most = Math.min(AT_ONCE, count - chosen.length)
    const found = allSteps(mostCovering(marksOf(marks, from), known, most))
    const page = new Set(found.flatMap((place) => from[place] ?? []))
    chosen.push(...page)
    left = left.filter((text) => !page.has(text))
  }
  return chosen
}

function marksOf(marks: readonly Int32Array[], texts: readonly number[]): Int32Array[] {
  return texts.flatMap((text) => marks[text] ?? [])
}

function allSteps<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
