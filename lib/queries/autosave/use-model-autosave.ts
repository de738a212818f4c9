'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { fieldErrors } from '@/lib/queries/api-error'
import { useEditModel } from '@/lib/queries/models'
import { createAutosave, type SaveState } from './create-autosave'
import { type EditProblems, editProblems, type ModelValues, sendablePart } from './edit-problems'

/** Long enough that a word is one request, short enough that nobody waits for “Saved”. */
const DELAY_MS = 600

export type ModelAutosave = SaveState<ModelValues> & {
  change: (edit: Partial<ModelValues>) => void
  flush: () => Promise<boolean>
  problems: EditProblems
  /** What the server said of single fields when it last refused, by their path. */
  refused: Readonly<Record<string, string>>
}

/** Saves changes of a model as one makes them, and before the page goes away. */
export function useModelAutosave(modelId: string): ModelAutosave {
  const { mutateAsync } = useEditModel(modelId)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [autosave] = useState(() =>
    createAutosave<ModelValues>({
      send: async (values) => {
        try {
          await mutateAsync(values)
          setRefused({})
        } catch (error) {
          setRefused(fieldErrors(error) ?? {})
          throw error
        }
      },
      sendable: sendablePart,
      delayMs: DELAY_MS,
    }),
  )
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state)

  useEffect(() => {
    const save = () => void autosave.flush()
    const warn = (event: BeforeUnloadEvent) => {
      if (Object.keys(autosave.state().unsaved).length > 0) event.preventDefault()
    }
    document.addEventListener('visibilitychange', save)
    window.addEventListener('beforeunload', warn)
    return () => {
      document.removeEventListener('visibilitychange', save)
      window.removeEventListener('beforeunload', warn)
      save()
    }
  }, [autosave])

  return {
    ...state,
    change: autosave.change,
    flush: autosave.flush,
    problems: editProblems(state.unsaved),
    refused,
  }
}
