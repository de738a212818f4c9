import { isEnough, type Marked } from './are-near-copies'

const RAREST = 8
const PARTS_PER_TURN = 500

/**
 * Comparing all pairs would take their square (Broder 1997 samples for the same reason), so a part is compared with those
 * that share one of its eight rarest marks, and of these with the first and the latest, in an order that follows from
 * their marks. Copies share their rare marks.
 */
export function* comparePicked(
  { starts, marks, parts, places, placeOf, frequency, total }: Marked,
  compare: (one: number, other: number) => void,
): Generator<void, void> {
  const first = new Int32Array(places).fill(-1)
  const latest = new Int32Array(places).fill(-1)
  const rarest = new Int32Array(RAREST)
  let done = 0
  for (const part of inOrderOfMarks(starts, marks, parts)) {
    if (isEnough(total[part]!)) compareWithOthers(part)
    if (++done % PARTS_PER_TURN === 0) yield
  }

  function compareWithOthers(part: number): void {
    const count = pickRarest(part)
    for (let r = 0; r < count; r++) {
      const place = rarest[r]!
      if (first[place]! >= 0) compare(part, first[place]!)
      if (latest[place] !== first[place]) compare(part, latest[place]!)
      if (first[place] === -1) first[place] = part
      latest[place] = part
    }
  }

  /** The places of its rarest marks that another part has, too. */
  function pickRarest(part: number): number {
    let count = 0
    for (let p = starts[part]!; p < starts[part + 1]!; p++) {
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
}

/** The same whichever text came first; parts with the same marks can change places without a difference. */
function* inOrderOfMarks(
  starts: Int32Array,
  marks: Int32Array,
  parts: number,
): Generator<number, void> {
  const keys = Float64Array.from({ length: parts }, (_, part) => {
    let key = 0
    for (let p = starts[part]!; p < starts[part + 1]!; p++)
      key = Math.imul(key ^ marks[p]!, 0x01000193)
    return ((key >>> 0) % 2 ** 31) * 2 ** 22 + part
  }).sort()
  for (const key of keys) yield key % 2 ** 22
}
