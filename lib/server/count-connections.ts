import type { BlockList, Socket } from 'node:net'
import type { Connections } from '@/lib/http/connections'
import { isTrustedProxy } from '@/lib/http/trusted-proxies'
import { refusal } from './client-error'

/** Keeps account of sockets, and refuses one that is too many. Those of trusted proxies are not counted: many people share them. */
export function countConnections(connections: Connections, trustedProxies?: BlockList) {
  const numbers = new WeakMap<Socket, number>()
  return {
    /** 0 for one that is not counted. */
    numberOf: (socket: Socket) => numbers.get(socket) ?? 0,
    count(socket: Socket): void {
      const address = socket.remoteAddress ?? ''
      if (isTrustedProxy(trustedProxies, address)) return
      const number = connections.open(address, () => socket.destroy())
      if (number === null) {
        socket.end(refusal('429 Too Many Requests', TOO_MANY, 'CONCURRENCY_RATE_LIMIT'))
        return
      }
      numbers.set(socket, number)
      socket.once('close', () => connections.closed(number))
    },
  }
}

const TOO_MANY =
  'This address has too many connections without a login, and all of them wait for an answer. Try again in a moment.'
