'use client'

import { WandSparkles } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { useStartTuning } from '@/lib/queries/tunings'
import { triesSentence } from './expected-trials'

type TuningStarterProps = {
  modelId: string
  /** Seconds. */
  budget: number
  onBudget: (seconds: number) => void
  /** How long the last training took. */
  trainingMs: number | null
  /** Why a search cannot be started, in words. */
  refusal: string | null
  /** Settings that are not saved yet are part of what is searched from. */
  saveFirst: () => Promise<boolean>
}

export const BUDGETS = [30, 60, 180, 600] as const

const OPTIONS = [
  { id: '30', label: '30 seconds' },
  { id: '60', label: '1 minute' },
  { id: '180', label: '3 minutes' },
  { id: '600', label: '10 minutes' },
] as const

export function TuningStarter({
  modelId,
  budget,
  onBudget,
  trainingMs,
  refusal,
  saveFirst,
}: TuningStarterProps) {
  const start = useStartTuning(modelId)
  async function begin() {
    if (await saveFirst()) start.mutate(budget)
  }
  return (
    <>
      <span className="text-small text-ink-2 max-sm:w-full max-sm:flex-none!">
        {triesSentence(budget, trainingMs)}
      </span>
      <FilterSelect
        label="Time"
        options={OPTIONS}
        value={OPTIONS.find(({ id }) => id === String(budget))?.id ?? '60'}
        onChange={(id) => onBudget(Number(id))}
      />
      <Button
        icon={<WandSparkles />}
        disabledReason={refusal ?? undefined}
        isPending={start.isPending}
        pendingLabel="Starting…"
        onPress={() => void begin()}
      >
        Auto-tune
      </Button>
    </>
  )
}
