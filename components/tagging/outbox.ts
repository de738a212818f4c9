import type { Step, TagStep } from './step'
import type { StepStorage } from './step-storage'

export type SendResult =
  /** `revision` is null when nothing had to change, for example on a second try. */
  | { kind: 'saved'; revision: number | null }
  /** The server may take it later: no connection, restarting, too many requests, logged out. */
  | { kind: 'later'; message: string }
  /** The server will never take it: the text or the tag is gone. */
  | { kind: 'refused'; message: string }
  /** Somebody else has tagged the text meanwhile, in another way. */
  | { kind: 'met'; message: string }

export type OutboxState = {
  /** In the order of sending; the first may be on its way. */
  waiting: readonly Step[]
  sendingId: string | null
  refused: readonly { step: Step; message: string }[]
  /** Answers that met another one; neither replaces the other without a word. */
  met: readonly { step: Step; message: string }[]
  /** Why the last try failed; null while all is well. */
  trouble: string | null
  /** Steps that changed something on the server since the page was opened. */
  savedCount: number
}

export type Outbox = {
  getState: () => OutboxState
  subscribe: (listener: () => void) => () => void
  add: (step: Step) => void
  /** Takes back a tag: silently while it was never sent, else by an undo that is sent after it. */
  undo: (tagged: TagStep, undoId: string) => void
  retry: () => void
  /** Tries refused steps once more. */
  retryRefused: () => void
  discardRefused: () => void
  /** Lets the answers that met others replace these. */
  replaceMet: () => void
  /** Leaves the answers of others as they are. */
  discardMet: () => void
}

export type OutboxInput = {
  storage: StepStorage
  send: (step: Step) => Promise<SendResult>
  /** A step changed something on the server. */
  onSaved: (step: Step) => void
  /** Calls back after so many milliseconds; `setTimeout` in a browser. */
  wait: (callback: () => void, ms: number) => void
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/** Sends steps one after another, keeps each until the server has it, and drops none by itself. */
export function createOutbox({ storage, send, onSaved, wait }: OutboxInput): Outbox {
  let state: OutboxState = {
    waiting: storage.load(),
    sendingId: null,
    refused: [],
    met: [],
    trouble: null,
    savedCount: 0,
  }
  const listeners = new Set<() => void>()
  const revisions = new Map<string, number | null>()
  /** Sent at least once: even without an answer the server may have taken it. */
  const tried = new Set(state.waiting.map(({ id }) => id))
  let pauseMs = FIRST_PAUSE_MS
  let isPausing = false

  function set(change: Partial<OutboxState>) {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function push(step: Step) {
    storage.save(step)
    set({ waiting: [...state.waiting, step] })
    sendNext()
  }

  function leave(step: Step) {
    storage.remove(step.id)
    return state.waiting.filter((other) => other.id !== step.id)
  }

  function sendNext() {
    const step = state.waiting[0]
    if (!step || state.sendingId !== null || isPausing) return
    tried.add(step.id)
    set({ sendingId: step.id })
    void send(withRevision(step)).then((result) => settle(step, result))
  }

  /** An undo learns the revision of its step when that one is saved, which is always before it. */
  function withRevision(step: Step): Step {
    if (step.kind === 'tag' || step.revision !== null) return step
    return { ...step, revision: revisions.get(step.of) ?? null }
  }

  function settle(step: Step, result: SendResult) {
    if (result.kind === 'later') return pause(result.message)
    pauseMs = FIRST_PAUSE_MS
    if (result.kind === 'refused' || result.kind === 'met') {
      const { kind, message } = result
      set({
        waiting: state.waiting.filter(({ id }) => id !== step.id),
        sendingId: null,
        trouble: null,
        [kind]: [...state[kind], { step, message }],
      })
    } else {
      revisions.set(step.id, result.revision)
      const isChanged = result.revision !== null
      if (isChanged) onSaved(step)
      const savedCount = state.savedCount + Number(isChanged)
      set({ waiting: leave(step), sendingId: null, trouble: null, savedCount })
    }
    sendNext()
  }

  function pause(message: string) {
    isPausing = true
    set({ sendingId: null, trouble: message })
    wait(resume, pauseMs)
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }

  function resume() {
    isPausing = false
    sendNext()
  }

  const outbox: Outbox = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: push,
    undo(tagged, undoId) {
      const { sampleId, text, tags, fitsNoTag, isSecond, id } = tagged
      if (!tried.has(id)) return set({ waiting: leave(tagged) })
      if (state.met.some(({ step }) => step.id === id)) {
        storage.remove(id)
        return set({ met: state.met.filter(({ step }) => step.id !== id) })
      }
      const revision = revisions.get(id) ?? null
      const about = {
        ...{ sampleId, text, tags },
        ...(fitsNoTag && { fitsNoTag }),
        ...(isSecond && { isSecond }),
      }
      push({ kind: 'undo', id: undoId, ...about, of: id, revision })
    },
    retry: resume,
    retryRefused() {
      const again = state.refused.map(({ step }) => step)
      set({ refused: [], waiting: [...state.waiting, ...again] })
      sendNext()
    },
    discardRefused() {
      for (const { step } of state.refused) storage.remove(step.id)
      set({ refused: [] })
    },
    replaceMet() {
      const again = state.met.map(
        ({ step }): Step => (step.kind === 'tag' ? { ...step, replaces: true } : step),
      )
      for (const step of again) storage.save(step)
      set({ met: [], waiting: [...state.waiting, ...again] })
      sendNext()
    },
    discardMet() {
      for (const { step } of state.met) storage.remove(step.id)
      set({ met: [] })
    },
  }
  sendNext()
  return outbox
}
