import 'server-only'
import { at } from '@/lib/at'

/** How long one text may keep others waiting. */
const MOST_MS = 15
/** Of so many texts that were read last the slowest tells, but one: a process also waits for a processor. */
const REMEMBERED = 8
/** A shorter one is over before a clock says much. */
const TIMED = 200

/** So many characters are read at once: at first, when the code is cold; at least, so that it is seen when it is faster; at most. */
type Bounds = { first: number; least: number; most: number }
const PLAIN: Bounds = { first: 2_000, least: 1_000, most: 20_000 }
/** What somebody typed may take a hundred times as long on one text as on another. */
const WITH_EXPRESSIONS: Bounds = { first: 200, least: 100, most: 1_000 }

export type ReadingPace = {
  /** Whether a text would keep others waiting, by how long those before it took. */
  isLong: (text: string) => boolean
  /** Reads a text, and learns from how long that takes. */
  time: <Result>(text: string, read: () => Result) => Result
}

/** How fast a version reads texts here: that depends on the machine, the language, and on what is compiled by now. */
export function createReadingPace(hasExpressions: boolean): ReadingPace {
  const { first, least, most } = hasExpressions ? WITH_EXPRESSIONS : PLAIN
  const timed = Math.min(TIMED, least)
  /** Milliseconds that a character took, of the texts read last. */
  const paces: number[] = []
  let longest = first

  function learn(pace: number): void {
    paces.push(pace)
    if (paces.length > REMEMBERED) paces.shift()
    if (paces.length < REMEMBERED) return
    const slow = at(
      paces.toSorted((a, b) => b - a),
      1,
    )
    longest = Math.min(Math.max(Math.floor(MOST_MS / slow), least), most)
  }

  return {
    isLong: ({ length }) => length > longest,
    time(text, read) {
      if (text.length < timed) return read()
      const start = performance.now()
      const result = read()
      learn((performance.now() - start) / text.length)
      return result
    },
  }
}
