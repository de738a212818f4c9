/** Which requests are being answered, by their routes: what may be to blame when the process stands still. */
export type InFlight = {
  /** To be called when it is answered. */
  enter: (route: string) => () => void
  /** All that were in flight since this was asked last, also those answered meanwhile. */
  since: () => string[]
}

export function createInFlight(): InFlight {
  const counts = new Map<string, number>()
  let seen = new Set<string>()
  return {
    enter(route) {
      counts.set(route, (counts.get(route) ?? 0) + 1)
      seen.add(route)
      return () => {
        const left = (counts.get(route) ?? 1) - 1
        if (left > 0) counts.set(route, left)
        else counts.delete(route)
      }
    },
    since() {
      const routes = [...seen]
      seen = new Set(counts.keys())
      return routes
    },
  }
}
