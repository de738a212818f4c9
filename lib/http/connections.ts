import type { ApiRequest } from './api-message'

/** The entry sets this header on each request, over whatever the caller sent: the number of its connection. */
export const CONNECTION_HEADER = 'x-langur-connection'

type Open = { id: number; address: string; requests: number; close: () => void }

/** The connections that are open. Those that have shown a login are not counted any more. */
export type Connections = {
  /** Its number; null where its address has too many without a login, and each of them waits for an answer. */
  open: (address: string, close: () => void) => number | null
  /** A request begins; to be called when it is answered. */
  enter: (id: number) => () => void
  /** A login came with this request. */
  know: (request: ApiRequest) => void
  closed: (id: number) => void
}

/** At most `most` of one address without a login. When there are more, the one that is idle for longest is closed. */
export function createConnections(most: number): Connections {
  // So that no two processes give the same number: those of processes are less than 2^22.
  let last = process.pid * 2 ** 31
  const open = new Map<number, Open>()
  const byAddress = new Map<string, Map<number, Open>>()

  function forget(id: number): void {
    const connection = open.get(id)
    if (!connection) return
    open.delete(id)
    const others = byAddress.get(connection.address)
    others?.delete(id)
    if (others?.size === 0) byAddress.delete(connection.address)
  }

  return {
    open(address, close) {
      const others = byAddress.get(address) ?? new Map<number, Open>()
      if (others.size >= most) {
        const idle = [...others.values()].find(({ requests }) => requests === 0)
        if (!idle) return null
        forget(idle.id)
        idle.close()
      }
      last += 1
      const connection = { id: last, address, requests: 0, close }
      open.set(last, connection)
      byAddress.set(address, others.set(last, connection))
      return last
    },
    enter(id) {
      const connection = open.get(id)
      if (!connection) return () => {}
      connection.requests += 1
      return () => {
        connection.requests -= 1
        const others = byAddress.get(connection.address)
        // A Map keeps the order of insertion, so the one that was busy last goes to the end.
        if (others?.delete(id)) others.set(id, connection)
      }
    },
    know: (request) => forget(Number(request.header(CONNECTION_HEADER))),
    closed: forget,
  }
}
