import { isStep, type Step } from './step'

/** The part of the browser's storage that is used; a fake one is a `Map` away. */
export type KeyedStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export type StepStorage = {
  load: () => Step[]
  save: (step: Step) => void
  remove: (id: string) => void
}

/** Keeps unsaved steps of one model, one entry each, so that two tabs never overwrite each other's. */
export function createStepStorage(storage: KeyedStorage, modelId: string): StepStorage {
  const prefix = `langur-unsaved:${modelId}:`
  return {
    load() {
      return Array.from({ length: storage.length }, (_, at) => storage.key(at))
        .filter((key) => key?.startsWith(prefix) ?? false)
        .sort()
        .flatMap((key) => stepIn(storage.getItem(key ?? '')))
    },
    save(step) {
      try {
        storage.setItem(prefix + step.id, JSON.stringify(step))
      } catch {
        // Full or forbidden storage: the step is still in memory and on its way.
      }
    },
    remove(id) {
      storage.removeItem(prefix + id)
    },
  }
}

/** An entry of an older Langur that cannot be read any more is left where it is. */
function stepIn(entry: string | null): Step[] {
  if (entry === null) return []
  try {
    const kept: unknown = JSON.parse(entry)
    return isStep(kept) ? [kept] : []
  } catch {
    return []
  }
}
