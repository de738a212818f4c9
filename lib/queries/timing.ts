import { useMutation } from '@tanstack/react-query'
import type { Timing, TimingInput } from '@/lib/contracts/timing'
import { api } from './api'
import { modelKey } from './models'

/** Has two versions answer a text, and says how long each took. */
export function useTiming(modelId: string) {
  return useMutation({
    mutationFn: (body: TimingInput) =>
      api<Timing>('POST', [...modelKey(modelId), 'comparison', 'timing'], { body }),
  })
}
