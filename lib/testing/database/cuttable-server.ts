import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a server of PostgreSQL that can be cut, as a network or a restart does. */
export async function cuttable(address: string) {
  const target = new URL(address)
  const sockets = new Set<Socket>()
  const hold = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  }
  let listening: Server = await listen(0)
  const { port } = listening.address() as AddressInfo

  async function listen(on: number): Promise<Server> {
    const server = createServer((asked) => {
      const answering = connect(Number(target.port || 5432), target.hostname)
      hold(asked)
      hold(answering)
      asked.pipe(answering).pipe(asked)
      asked.on('close', () => answering.destroy())
      answering.on('close', () => asked.destroy())
    }).listen(on, '127.0.0.1')
    await once(server, 'listening')
    return server
  }

  const through = new URL(address)
  through.host = `127.0.0.1:${port}`
  return {
    address: through.href,
    async cut() {
      const closed = once(listening, 'close')
      listening.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async mend() {
      listening = await listen(port)
    },
  }
}
