'use client'

import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { toast } from '@/components/ui/feedback/toast'
import { useUndoChange } from '@/lib/queries/changes'
import { useRestoreVersion } from '@/lib/queries/restore'

type RestoreButtonProps = { modelId: string; number: number }

/** Texts, tags and settings of the sandbox become those of the version; one undo takes it back. */
export function RestoreButton({ modelId, number }: RestoreButtonProps) {
  const restore = useRestoreVersion(modelId)
  const undo = useUndoChange(modelId)

  function bringBack() {
    restore.mutate(number, {
      onSuccess: ({ revision }) => {
        if (revision === null) toast({ title: `The sandbox is as it was for v${number} already` })
        else {
          toast({
            title: `The sandbox is as it was for v${number}`,
            action: { label: 'Undo', onAction: () => undo.mutate(revision) },
          })
        }
      },
    })
  }

  return (
    <Button
      icon={<Undo2 />}
      isPending={restore.isPending}
      pendingLabel="Bringing it back…"
      onPress={bringBack}
    >
      Bring v{number} back into sandbox
    </Button>
  )
}
