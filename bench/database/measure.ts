const MEBIBYTE = 2 ** 20

/** Says how long something takes, how much memory the process has meanwhile, and how long others wait at most. */
export async function measure<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const used = process.cpuUsage()
  let most = 0
  let last = start
  let longest = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  const result = await work()
  clearInterval(watch)
  const { user, system } = process.cpuUsage(used)
  const seconds = ((performance.now() - start) / 1_000).toFixed(1)
  const processor = ((user + system) / 1_000_000).toFixed(1)
  process.stdout.write(
    `${what}: ${seconds} s, ${processor} s of processor time, at most ${Math.round(most / MEBIBYTE)} MiB, longest wait ${Math.round(longest)} ms\n`,
  )
  return result
}
