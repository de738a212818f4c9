'use client'

import { useStartRun } from '@/lib/queries/runs'

type TrainOptions = {
  modelId: string
  /** Saves what was changed on the page; false when something could not be saved. */
  saveFirst: () => Promise<boolean>
}

/** Trains what is on the screen: nothing unsaved is left out of the run. */
export function useTrain({ modelId, saveFirst }: TrainOptions) {
  const start = useStartRun(modelId)
  return {
    isStarting: start.isPending,
    train: async () => {
      if (await saveFirst()) start.mutate()
    },
  }
}
