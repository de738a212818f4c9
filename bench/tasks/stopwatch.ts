/** Seconds. Processor time counts every thread of the process, also the collection of garbage. */
export type Timing = { readonly wall: number; readonly cpu: number }

export function startStopwatch(): () => Timing {
  const cpu = process.cpuUsage()
  const started = performance.now()
  return () => {
    const wall = (performance.now() - started) / 1e3
    const { user, system } = process.cpuUsage(cpu)
    return { wall, cpu: (user + system) / 1e6 }
  }
}
