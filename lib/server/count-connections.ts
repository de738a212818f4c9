import type { Socket } from 'node:net'
import type { Connections } from '@/lib/http/connections'
import { refusal } from './client-error'

/** Keeps account of sockets, and refuses one that is too many. */
export function countConnections(connections: Connections) {
  const numbers = new WeakMap<Socket, number>()
  return {
    /** 0 for one that is not counted. */
    numberOf: (socket: Socket) => numbers.get(socket) ?? 0,
    count(socket: Socket): void {
      const number = connections.open(socket.remoteAddress ?? '', () => socket.destroy())
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
