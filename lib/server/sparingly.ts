/** Does `task` at the first call, and once more for all calls within the `pauseMs` after it. */
export function sparingly(pauseMs: number, task: () => void): () => void {
  let isPausing = false
  let isWanted = false
  return function call() {
    isWanted = isPausing
    if (isPausing) return
    isPausing = true
    task()
    setTimeout(() => {
      isPausing = false
      if (isWanted) call()
    }, pauseMs).unref()
  }
}
