'use client'

import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Settings } from '@/lib/contracts/settings'
import { useEditModel } from '@/lib/queries/models'

type UseTrialProps = { modelId: string; number: number; settings: Settings; current: Settings }

/** Writes the settings of a trial to the sandbox. */
export function UseTrial({ modelId, number, settings, current }: UseTrialProps) {
  const edit = useEditModel(modelId)
  if (settingChanges(current, settings).length === 0) {
    return <span className="text-small whitespace-nowrap text-ink-3">In use</span>
  }

  async function use() {
    await edit.mutateAsync(settings)
    toast({
      title: `Settings of combination ${number} taken over`,
      action: { label: 'Undo', onAction: () => edit.mutate(current) },
    })
  }

  return (
    <Button
      variant="ghost"
      size="sm"
      isPending={edit.isPending}
      pendingLabel="Saving…"
      aria-label={`Use these settings, combination ${number}`}
      onPress={() => void use()}
    >
      Use these settings
    </Button>
  )
}
