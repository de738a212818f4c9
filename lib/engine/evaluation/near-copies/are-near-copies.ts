import { isOfWord } from './marks'

/*
 * With A and B the marks of two texts, A′ and B′ the words among them, and w the weight of marks, they are near copies if
 *
 *   w(A ∩ B) ≥ 8  and  w(A ∩ B) ≥ ½ w(A ∪ B)             changed here and there
 *             or  w(A ∩ B) ≥ 0.8 min(w(A), w(B))         cut off, or sent on with more around it
 *             or  w(A′ ∩ B′) ≥ ½ w(A′ ∪ B′) and 6        other words in between, or in another order
 *
 * w is 1, and falls with the logarithm of how many texts have the mark to 0 for one in all n of them, from min(n / 5, 2 √n)
 * texts on, at least 10: what so many texts share is how people write there (greeting, signature, form), and no sign of a copy.
 *
 * A form that fewer texts share is known by what is filled in: where less than 8 of the common marks are in fewer than ten
 * texts, and words of weight 5 are in one of the two only, they are two messages in one form.
 */
const LEAST_SHARED = 8
const ALIKE = 0.5
const CONTAINED = 0.8
const LEAST_SHARED_WORDS = 6
const SEVERAL = 10
const FILLED_IN = 5
/** Room for the marks of a million texts; where two marks share a place, more is compared and nothing is missed. */
const MOST_PLACES = 2 ** 23

/** The marks of texts or parts of texts: those of part i are `marks[starts[i]] … marks[starts[i + 1] − 1]`, ascending. */
export type Marked = {
  readonly starts: Int32Array
  readonly marks: Int32Array
  readonly parts: number
  readonly places: number
  placeOf(mark: number): number
  /** How many parts have a mark of a place. */
  readonly frequency: Int32Array
  weightAt(place: number): number
  /** Sums of the weights of all marks of a part, and of its words. */
  readonly total: Float64Array
  readonly words: Float64Array
}

/** What is to be known of all marks before two parts can be compared. */
export function weighMarks(starts: Int32Array, marks: Int32Array, texts: number): Marked {
  const parts = starts.length - 1
  const places = placesFor(marks.length)
  const placeOf = (mark: number) => (mark >>> 1) & (places - 1)
  const frequency = new Int32Array(places)
  for (let p = 0; p < marks.length; p++) frequency[placeOf(marks[p]!)]!++
  const common = Math.max(SEVERAL, Math.min(texts / 5, 2 * Math.sqrt(texts)))
  const weightAt = (place: number) => {
    const count = frequency[place]!
    return count <= common ? 1 : Math.max(0, Math.log(texts / count) / Math.log(texts / common))
  }
  const total = new Float64Array(parts)
  const words = new Float64Array(parts)
  for (let part = 0; part < parts; part++) {
    for (let p = starts[part]!; p < starts[part + 1]!; p++) {
      const weight = weightAt(placeOf(marks[p]!))
      total[part]! += weight
      if (isOfWord(marks[p]!)) words[part]! += weight
    }
  }
  return { starts, marks, parts, places, placeOf, frequency, weightAt, total, words }
}

/** Whether marks of this weight are enough to know a copy by. */
export function isEnough(weight: number): boolean {
  return weight >= LEAST_SHARED
}

/** Whether two parts are near copies. */
export function areNearCopies(marked: Marked, one: number, other: number): boolean {
  const { shared, sharedWords, seldom } = weighShared(marked, one, other)
  if (!isEnough(shared)) return false
  const [a, b] = [marked.total[one]!, marked.total[other]!]
  const bothWords = marked.words[one]! + marked.words[other]!
  if (!isEnough(seldom) && bothWords - 2 * sharedWords >= FILLED_IN) return false
  return (
    shared >= ALIKE * (a + b - shared) ||
    shared >= CONTAINED * Math.min(a, b) ||
    (sharedWords >= LEAST_SHARED_WORDS && sharedWords >= ALIKE * (bothWords - sharedWords))
  )
}

/** The weight of the marks that both have, that of the words among them, and how many few others have. */
function weighShared(
  { starts, marks, placeOf, frequency, weightAt }: Marked,
  one: number,
  other: number,
) {
  const found = { shared: 0, sharedWords: 0, seldom: 0 }
  let q = starts[other]!
  const end = starts[other + 1]!
  for (let p = starts[one]!; p < starts[one + 1]!; p++) {
    const mark = marks[p]!
    while (q < end && marks[q]! < mark) q++
    if (q === end || marks[q] !== mark) continue
    const place = placeOf(mark)
    const weight = weightAt(place)
    found.shared += weight
    if (isOfWord(mark)) found.sharedWords += weight
    if (frequency[place]! < SEVERAL) found.seldom++
  }
  return found
}

/** A power of two, about twice as many as marks. */
function placesFor(marks: number): number {
  let places = 2 ** 10
  while (places < 2 * marks && places < MOST_PLACES) places *= 2
  return places
}
