import { useRef, useState } from 'react'

type Sent = { file: File; onProgress: (share: number) => void; signal: AbortSignal }

type Mutation<Input extends Sent, Received> = {
  mutate: (input: Input, callbacks: { onSuccess: (received: Received) => void }) => void
  error: Error | null
  variables: Input | undefined
  isPending: boolean
}

/** One file on its way to the server, with the share that has arrived and a way to stop. */
export function useSending<Input extends Sent, Received>(
  { mutate, error, variables, isPending }: Mutation<Input, Received>,
  onReceived: (received: Received) => void,
) {
  const [share, setShare] = useState(0)
  const [isStopped, setStopped] = useState(false)
  const controller = useRef<AbortController | null>(null)

  /** `rest`: what is sent beside the file. */
  function send(file: File, rest: Omit<Input, keyof Sent>) {
    controller.current = new AbortController()
    setShare(0)
    setStopped(false)
    const upload = { ...rest, file, onProgress: setShare, signal: controller.current.signal }
    // What is left of it beside what is sent with every file is `rest`.
    mutate(upload as unknown as Input, { onSuccess: onReceived })
  }

  function stop() {
    setStopped(true)
    controller.current?.abort()
  }

  return {
    /** The file under way; null when there is none. */
    file: isPending ? (variables?.file ?? null) : null,
    share,
    error: isStopped ? null : error,
    send,
    stop,
  }
}
