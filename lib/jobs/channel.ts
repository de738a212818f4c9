import type { Socket } from 'node:net'

/** What both `process` and a `ChildProcess` have for talking to each other. */
type End = {
  send?: (
    message: Message,
    handle: Socket | undefined,
    options: object,
    callback: (error: Error | null) => void,
  ) => boolean
  connected: boolean
  on: (event: 'message', listener: (message: unknown, handle: unknown) => void) => unknown
  once: (event: 'disconnect' | 'exit', listener: () => void) => unknown
}

/** One with an `id` is answered by one of type `answer` with the same. */
type Message = { type: string; value?: unknown; id?: number }

/** What is done when a message of a type comes; what it returns answers one that asks. */
export type Heard = Record<string, (value: never, handle: Socket | undefined) => unknown>

/** A question that hands over a connection, which stays open here; and how long it waits, for ever where that is absent. */
type Asking = { handle?: Socket; waitMs?: number }

export type Channel = {
  /** Says something; a process that ends right now does not hear it. False then. */
  tell: (type: string, value?: unknown) => Promise<boolean>
  /** Asks, and resolves with the answer; with undefined when the other end is gone, or `waitMs` are over. */
  ask: <Answer>(type: string, value?: unknown, options?: Asking) => Promise<Answer | undefined>
}

/** One end of what connects a process with its parent. Both ends are of one build, so types are taken at their word. */
export function openChannel(end: End, heard: Heard): Channel {
  const asked = new Map<number, (answer: unknown) => void>()
  let last = 0

  function send(message: Message, handle?: Socket): Promise<boolean> {
    if (!end.connected) return Promise.resolve(false)
    return new Promise((resolve) => {
      // A handle stays open here, too, until whoever sends it closes it.
      end.send?.(message, handle, { keepOpen: true }, (error) => resolve(error === null))
    })
  }

  function settle(id: number, answer: unknown): void {
    asked.get(id)?.(answer)
    asked.delete(id)
  }

  async function hear({ type, value, id }: Message, handle: Socket | undefined): Promise<void> {
    const answer = async () => heard[type]?.(value as never, handle)
    if (id === undefined) await answer()
    // Who asks what fails is told nothing, as if nobody were there.
    else await send({ type: ANSWER, id, value: await answer().catch(() => undefined) })
  }

  end.on('message', (message, handle) => {
    const said = message as Message
    if (said.type === ANSWER) settle(said.id ?? 0, said.value)
    else void hear(said, handle as Socket | undefined)
  })
  const giveUp = () => {
    for (const id of asked.keys()) settle(id, undefined)
  }
  end.once('disconnect', giveUp)
  // Of a process that ends before it has taken a connection, Node never says that it is disconnected. What it said last
  // is read first.
  end.once('exit', () => setImmediate(() => setImmediate(giveUp)))

  return {
    tell: (type, value) => send({ type, value }),
    ask<Answer>(type: string, value?: unknown, { handle, waitMs }: Asking = {}) {
      last += 1
      const id = last
      return new Promise<Answer | undefined>((resolve) => {
        const timer =
          waitMs === undefined ? undefined : setTimeout(() => settle(id, undefined), waitMs)
        asked.set(id, (answer) => {
          clearTimeout(timer)
          resolve(answer as Answer | undefined)
        })
        void send({ type, value, id }, handle).then((isSent) => isSent || settle(id, undefined))
      })
    },
  }
}

const ANSWER = 'answer'
