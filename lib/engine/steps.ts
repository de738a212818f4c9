/**
 * Work that can pause: it yields after a few milliseconds at most, so that whoever does it may let others have their turn.
 * What it returns depends on nothing that happens meanwhile.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** So many entries of an array are looked at in a step: about a millisecond. */
const ENTRIES = 20_000

/** Looks at `length` entries of an array, from one place up to another in each step. */
export function* inSlices(length: number, look: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < length; from += ENTRIES) {
    look(from, Math.min(from + ENTRIES, length))
    yield
  }
}
