/** Returns a function that runs its tasks one after the other, in the order of the calls. */
export function createMutex() {
  let last: Promise<unknown> = Promise.resolve()
  return function alone<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = last.then(task)
    last = result.catch(() => undefined)
    return result
  }
}
