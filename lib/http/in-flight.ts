/** What may be to blame when the process stands still: an endpoint, or a page. */
type Asked = { method: string; path: string }

/** Which requests are being answered: each of an endpoint by the same object. */
export type InFlight = {
  /** To be called when it is answered. */
  enter: (asked: Asked) => () => void
  /** The routes of all that were in flight since this was asked last, also those answered meanwhile. */
  since: () => string[]
}

export function createInFlight(): InFlight {
  const counts = new Map<Asked, number>()
  let seen = new Set<Asked>()
  return {
    enter(asked) {
      counts.set(asked, (counts.get(asked) ?? 0) + 1)
      seen.add(asked)
      return () => {
        const left = (counts.get(asked) ?? 1) - 1
        if (left > 0) counts.set(asked, left)
        else counts.delete(asked)
      }
    },
    since() {
      const routes = new Set([...seen].map(({ method, path }) => `${method} ${path}`))
      seen = new Set(counts.keys())
      return [...routes]
    },
  }
}
