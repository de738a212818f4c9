export type SaveState<Values> = {
  /** Changed here and not yet saved. */
  unsaved: Partial<Values>
  phase: 'quiet' | 'waiting' | 'saving' | 'saved' | 'failed'
  /** Why the last attempt failed. */
  failure: string | null
  /** When the server had all of it last, in milliseconds; null until then. */
  savedAt: number | null
}

export type Autosave<Values> = {
  change: (values: Partial<Values>) => void
  /** Saves what is left at once. True when nothing is unsaved any more. */
  flush: () => Promise<boolean>
  state: () => SaveState<Values>
  subscribe: (listener: () => void) => () => void
}

type AutosaveOptions<Values> = {
  send: (values: Partial<Values>) => Promise<unknown>
  /** The part that may be sent; what is left out stays unsaved until it is changed again. */
  sendable: (values: Partial<Values>) => Partial<Values>
  delayMs: number
}

/**
 * Keeps what a person typed until the server has it: one request at a time, all changes of a moment
 * together, nothing dropped when a request fails.
 */
export function createAutosave<Values extends object>({
  send,
  sendable,
  delayMs,
}: AutosaveOptions<Values>): Autosave<Values> {
  const listeners = new Set<() => void>()
  let state: SaveState<Values> = { unsaved: {}, phase: 'quiet', failure: null, savedAt: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<boolean> | null = null

  function set(next: Partial<SaveState<Values>>) {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  async function sendAll(): Promise<boolean> {
    let values = sendable(state.unsaved)
    while (!isEmpty(values)) {
      set({ phase: 'saving', failure: null })
      try {
        await send(values)
      } catch (error) {
        set({ phase: 'failed', failure: error instanceof Error ? error.message : String(error) })
        return false
      }
      set({ unsaved: without(state.unsaved, values) })
      values = sendable(state.unsaved)
    }
    const isAllSaved = isEmpty(state.unsaved)
    if (state.phase !== 'saving') return isAllSaved
    set(isAllSaved ? { phase: 'saved', savedAt: Date.now() } : { phase: 'waiting' })
    return isAllSaved
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    sending ??= sendAll().finally(() => {
      sending = null
    })
    return sending
  }

  return {
    flush,
    change(values) {
      clearTimeout(timer)
      set({ unsaved: { ...state.unsaved, ...values }, phase: 'waiting', failure: null })
      timer = setTimeout(flush, delayMs)
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A value that was changed again while it was on its way is still unsaved. */
function without<Values extends object>(
  unsaved: Partial<Values>,
  saved: Partial<Values>,
): Partial<Values> {
  const left = { ...unsaved }
  for (const key in saved) if (Object.is(left[key], saved[key])) delete left[key]
  return left
}

function isEmpty(values: object): boolean {
  return Object.keys(values).length === 0
}
