import { type AddressInfo, createServer, type Socket } from 'node:net'

/** To whom connections are given; false when it has ended before it had one, which is still open here then. */
type Taker = { isReady: () => boolean; take: (socket: Socket) => Promise<boolean> }

export type Port = {
  number: number
  /** Somebody has become ready: gives out what waits. */
  giveOut: () => void
  /** Takes no connections any more. */
  close: () => void
}

/**
 * Listens, and gives each connection to the next process that is ready. The port is held as long as this process lives:
 * while all who answer start again, connections wait and none is refused. Throws a sentence when it cannot listen.
 */
export async function holdPort(
  { port, host }: { port: number; host: string },
  takers: () => readonly Taker[],
): Promise<Port> {
  let waiting: Socket[] = []
  let turn = 0

  async function give(socket: Socket): Promise<void> {
    const ready = takers().filter(({ isReady }) => isReady())
    turn += 1
    const taker = ready[turn % ready.length]
    // The other process has it from now on; nobody is told that it was closed here.
    if (taker && (await taker.take(socket))) socket.destroy()
    else waiting.push(socket)
  }

  // What is read here would be missing where the connection is answered. As Node's HTTP server has them: without delay,
  // and for answers to whoever has said all.
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true })
  server.on('connection', (socket) => {
    // Who hangs up while it waits is no error.
    socket.on('error', () => socket.destroy())
    void give(socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(notListening(error, port, host)))
    server.listen(port, host, resolve)
  })
  return {
    number: (server.address() as AddressInfo).port,
    giveOut() {
      const sockets = waiting
      waiting = []
      for (const socket of sockets) if (!socket.destroyed) void give(socket)
    },
    close() {
      server.close()
      for (const socket of waiting) socket.destroy()
    },
  }
}

function notListening(cause: NodeJS.ErrnoException, port: number, host: string): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Another program listens on port ${port} of ${host} already. Stop it, or set PORT to another port.`,
    EACCES: `Only root may listen on port ${port}. Set PORT to one from 1024 on, and put a reverse proxy in front of it.`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Set HOST to one, or to 0.0.0.0 for all.`,
    ENOTFOUND: `There is no host ${host}. Set HOST to an address of this machine, or to 0.0.0.0 for all.`,
  }
  return new Error(reasons[cause.code ?? ''] ?? cause.message, { cause })
}
