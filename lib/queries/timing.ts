import { useMutation } from '@tanstack/react-query'
import type { TimingInput } from '@/lib/contracts/timing'
import { api } from './api'

/** Has two versions answer a text, and says how long each took. */
export function useTiming(modelId: string) {
  return useMutation({
    mutationFn: (body: TimingInput) =>
      api('POST classifiers/{modelId}/comparison/timing/', { modelId }, { body }),
  })
}
