'use client'

import { useState } from 'react'
import { TextArea } from '@/components/ui/controls/text-area'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import type { DeployRequest } from '@/lib/contracts/deploy-request'
import { useDeclineDeploy } from '@/lib/queries/deploy-requests'

type DeclineDialogProps = { modelId: string; request: DeployRequest; onClose: () => void }

/** Asks why, which whoever asked for the deploy reads. */
export function DeclineDialog({ modelId, request, onClose }: DeclineDialogProps) {
  const [answer, setAnswer] = useState('')
  const { mutate, isPending } = useDeclineDeploy(modelId)
  const { number, version, asked_by } = request
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Decline v${version}?`}
      keepLabel="Leave it open"
      confirmLabel={`Decline v${version}`}
      disabledReason={answer.trim() === '' ? 'Say why not' : undefined}
      isPending={isPending}
      onConfirm={() => mutate({ number, answer }, { onSuccess: onClose })}
    >
      <p className="mb-3.5">{asked_by} reads why, and can ask again.</p>
      <TextArea label="Why not" rows={2} value={answer} onChange={setAnswer} maxLength={2000} />
    </ConfirmDialog>
  )
}
