import { ALIKE } from '@/lib/engine/evaluation/near-copies/are-alike'

/**
 * Which texts say most of all of them: one after the other the one that brings the others nearest to some text that is known
 * or chosen, as the greedy facility location of Nemhauser, Wolsey and Fisher (1978). Near is the cosine of two texts' marks,
 * of which each weighs ln(texts / texts that have it), so that what all say brings nothing near; but two that look alike
 * (see `areAlike`) are as near as a text is to itself.
 *
 * `texts` are the marks of those to choose from, `known` of those that need none like them any more. Answers up to `count`
 * places in `texts`, best first, those that bring nothing in their order; the same marks give the same places. Time and
 * memory grow with the square of the texts: it is for hundreds, and after each text of whichever kind others may have a turn.
 */
export function* mostCovering(
  texts: readonly Int32Array[],
  known: readonly Int32Array[],
  count: number,
): Generator<void, number[]> {
  const nearTo = createNearness(texts)
  const covered = new Float32Array(texts.length)
  const cover = (near: Float32Array) => {
    for (let place = 0; place < near.length; place++)
      covered[place] = Math.max(covered[place]!, near[place]!)
  }
  for (const marks of known) {
    cover(nearTo(marks))
    yield
  }
  const left = new Map<number, Float32Array>()
  for (const [place, marks] of texts.entries()) {
    left.set(place, nearTo(marks))
    yield
  }
  const chosen: number[] = []
  while (chosen.length < count && left.size > 0) {
    let best = -1
    let most = -1
    for (const [place, near] of left) {
      const gain = gainOf(near, covered)
      if (gain > most) [best, most] = [place, gain]
    }
    cover(left.get(best)!)
    left.delete(best)
    chosen.push(best)
    yield
  }
  return chosen
}

/** How much nearer all texts come, together. */
function gainOf(near: Float32Array, covered: Float32Array): number {
  let gain = 0
  for (let place = 0; place < near.length; place++)
    gain += Math.max(0, near[place]! - covered[place]!)
  return gain
}

/** A function that gives how near some marks are to those of each text, 0 to 1. */
function createNearness(texts: readonly Int32Array[]): (marks: Int32Array) => Float32Array {
  const having = new Map<number, number[]>()
  texts.forEach((marks, place) => {
    for (const mark of marks) {
      const places = having.get(mark)
      if (places) places.push(place)
      else having.set(mark, [place])
    }
  })
  const squareOf = (mark: number) => Math.log(texts.length / (having.get(mark)?.length ?? 1)) ** 2
  const lengthOf = (marks: Int32Array) => {
    let squares = 0
    for (const mark of marks) squares += squareOf(mark)
    return Math.sqrt(squares)
  }
  const lengths = Float32Array.from(texts, lengthOf)
  return (marks) => {
    const near = new Float32Array(texts.length)
    const shared = new Uint16Array(texts.length)
    const length = lengthOf(marks)
    for (const mark of marks) {
      const square = squareOf(mark)
      for (const place of having.get(mark) ?? []) {
        near[place]! += square
        shared[place]!++
      }
    }
    for (let place = 0; place < near.length; place++) {
      const common = shared[place]!
      if (common === 0) continue
      const areAlike = common >= ALIKE * (marks.length + texts[place]!.length - common)
      near[place] = areAlike ? 1 : near[place]! / (length * lengths[place]! || 1)
    }
    return near
  }
}
