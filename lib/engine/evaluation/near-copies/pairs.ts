import { isEnough, type Marked } from './are-near-copies'

/** How often two parts may meet at a mark; so many take about a quarter of a second. */
const MOST_MEETINGS = 5e7
/** At a mark that more parts have nobody meets: copies share rarer ones, unless there are very many. */
const MOST_AT_A_MARK = 500
const MEETINGS_PER_TURN = 1e6
/** Sums of weights in another order differ in their last digits. */
const ROUNDING = 1e-6

/** Whether texts are so few, or have so little in common, that every pair of them can be looked at. */
export function areFewPairs({ frequency }: Marked): boolean {
  let meetings = 0
  for (const count of frequency) {
    if (count <= MOST_AT_A_MARK) meetings += (count * (count - 1)) / 2
  }
  return meetings <= MOST_MEETINGS
}

/** Compares every two parts that can share enough marks, one of which not too many have: at each of its marks a part meets those before it. */
export function* comparePairs(
  marked: Marked,
  compare: (one: number, other: number) => void,
): Generator<void, void> {
  const meet = createMeeting(marked)
  let meetings = 0
  for (let part = 0; part < marked.parts; part++) {
    if (!isEnough(marked.total[part]!)) continue
    meetings += meet(part, (other, shared) => {
      if (isEnough(shared + ROUNDING)) compare(part, other)
    })
    if (meetings < MEETINGS_PER_TURN) continue
    meetings = 0
    yield
  }
}

/** Tells of each part that met this one what they can share at most, and then waits at its marks for those that come. */
function createMeeting({ starts, marks, parts, places, placeOf, frequency, weightAt }: Marked) {
  const firsts = new Int32Array(places + 1)
  for (let place = 0; place < places; place++) {
    firsts[place + 1] = firsts[place]! + frequency[place]!
  }
  /** Of each place the parts that have come by, from `firsts` up to `ends`. */
  const waiting = new Int32Array(marks.length)
  const ends = firsts.slice()
  const shared = new Float64Array(parts)
  const met: number[] = []
  /** The weight of the marks of a part at which nobody meets. */
  let unmet = 0

  function meetAt(place: number, part: number): number {
    const weight = weightAt(place)
    const [from, to] = [firsts[place]!, ends[place]!]
    waiting[to] = part
    ends[place]!++
    if (frequency[place]! > MOST_AT_A_MARK) {
      unmet += weight
      return 0
    }
    for (let w = from; w < to; w++) {
      const other = waiting[w]!
      if (shared[other] === 0) met.push(other)
      shared[other]! += weight
    }
    return to - from
  }

  return (part: number, tell: (other: number, shared: number) => void): number => {
    let meetings = 0
    unmet = 0
    for (let p = starts[part]!; p < starts[part + 1]!; p++) {
      meetings += meetAt(placeOf(marks[p]!), part)
    }
    for (const other of met) {
      tell(other, shared[other]! + unmet)
      shared[other] = 0
    }
    met.length = 0
    return meetings
  }
}
