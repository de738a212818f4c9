import { Int32List } from '@/lib/engine/features/int32-list'
import { marksOf } from './marks'
import { createRoots } from './roots'

/*
 * Near copies: texts that differ in a name, a greeting, a signature, a word. A model that has learnt one of them has all but
 * seen the others. With A and B the marks of two texts and w the weight of a mark, they are near copies if
 *
 *   w(A ∩ B) ≥ 8   and   w(A ∩ B) ≥ ½ w(A ∪ B)   or   w(A ∩ B) ≥ 0.8 min(w(A), w(B))
 *
 * the second for copies that were changed here and there, the last for those cut off, or sent on with more around them.
 * w is 1, and falls with the logarithm of how many texts have the mark to 0 for one in all of them, from a fifth of the texts
 * on: what so many texts share is how people write there (greeting, signature, form), and no sign of a copy.
 *
 * Comparing all pairs would take their square (Broder 1997 samples for the same reason), so a text is compared with those
 * that share one of its eight rarest marks, and of these with the first and the latest. Copies share their rare marks.
 */
const LEAST_SHARED = 8
const ALIKE = 0.5
const CONTAINED = 0.8
const COMMON_SHARE = 0.2
/** Among fewer texts, nothing is common. */
const LEAST_COMMON = 10
const RAREST = 8
/** Room for the marks of a million texts; where two marks share a place, more is compared and nothing is missed. */
const MOST_PLACES = 2 ** 23
const TEXTS_PER_TURN = 500

export type NearCopyFinder = {
  /** The next text. */
  add(text: string): void
  /**
   * For each text the first that it is a near copy of, directly or through others, or itself. Yields after some texts, so
   * that whoever asks can do something else between.
   */
  find(): Generator<void, Int32Array>
}

export function createNearCopyFinder(): NearCopyFinder {
  const starts = new Int32List()
  const marks = new Int32List()
  starts.push(0)
  return {
    add(text) {
      for (const mark of marksOf(text)) marks.push(mark)
      starts.push(marks.length)
    },
    find: () => findNearCopies(starts.view(), marks.view()),
  }
}

function* findNearCopies(starts: Int32Array, marks: Int32Array): Generator<void, Int32Array> {
  const texts = starts.length - 1
  const places = placesFor(marks.length)
  const placeOf = (mark: number) => (mark >>> 0) & (places - 1)
  const frequency = new Int32Array(places)
  for (let p = 0; p < marks.length; p++) frequency[placeOf(marks[p]!)]!++
  const common = Math.max(LEAST_COMMON, COMMON_SHARE * texts)
  const weightOf = (mark: number) => {
    const count = frequency[placeOf(mark)]!
    return count <= common ? 1 : Math.max(0, Math.log(texts / count) / Math.log(texts / common))
  }
  const total = new Float64Array(texts)
  const first = new Int32Array(places).fill(-1)
  const latest = new Int32Array(places).fill(-1)
  const roots = createRoots(texts)
  const rarest = new Int32Array(RAREST)

  for (let text = 0; text < texts; text++) {
    total[text] = totalOf(text)
    if (total[text]! >= LEAST_SHARED) compareWithOthers(text)
    if (text % TEXTS_PER_TURN === TEXTS_PER_TURN - 1) yield
  }
  return Int32Array.from({ length: texts }, (_, text) => roots.rootOf(text))

  function totalOf(text: number): number {
    let sum = 0
    for (let p = starts[text]!; p < starts[text + 1]!; p++) sum += weightOf(marks[p]!)
    return sum
  }

  function compareWithOthers(text: number): void {
    const count = pickRarest(text)
    for (let r = 0; r < count; r++) {
      const place = rarest[r]!
      compare(text, first[place]!)
      if (latest[place] !== first[place]) compare(text, latest[place]!)
      if (first[place] === -1) first[place] = text
      latest[place] = text
    }
  }

  /** The places of its rarest marks that another text has, too. */
  function pickRarest(text: number): number {
    let count = 0
    for (let p = starts[text]!; p < starts[text + 1]!; p++) {
      const place = placeOf(marks[p]!)
      const of = frequency[place]!
      if (of < 2 || (count === RAREST && of >= frequency[rarest[RAREST - 1]!]!)) continue
      let at = count < RAREST ? count++ : RAREST - 1
      while (at > 0 && frequency[rarest[at - 1]!]! > of) {
        rarest[at] = rarest[at - 1]!
        at--
      }
      rarest[at] = place
    }
    return count
  }

  function compare(text: number, other: number): void {
    if (other < 0 || roots.rootOf(text) === roots.rootOf(other)) return
    if (areNearCopies(text, other)) roots.join(text, other)
  }

  function areNearCopies(one: number, other: number): boolean {
    let shared = 0
    let q = starts[other]!
    const end = starts[other + 1]!
    for (let p = starts[one]!; p < starts[one + 1]!; p++) {
      const mark = marks[p]!
      while (q < end && marks[q]! < mark) q++
      if (q < end && marks[q] === mark) shared += weightOf(mark)
    }
    const [a, b] = [total[one]!, total[other]!]
    return (
      shared >= LEAST_SHARED &&
      (shared >= ALIKE * (a + b - shared) || shared >= CONTAINED * Math.min(a, b))
    )
  }
}

/** A power of two, about twice as many as marks. */
function placesFor(marks: number): number {
  let places = 2 ** 10
  while (places < 2 * marks && places < MOST_PLACES) places *= 2
  return places
}
