'use client'

import { useState } from 'react'
import { ASK_LABEL, NOTE_LABEL } from '@/components/deployment/deploy-form'
import { NOTHING_NEEDED, neededOf } from '@/components/deployment/needed-reason'
import { useAskVersion } from '@/components/deployment/use-ask-version'
import { useDeployVersion } from '@/components/deployment/use-deploy-version'
import { TextField } from '@/components/ui/controls/text-field'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { BroughtVersion } from '@/lib/contracts/brought-version'
import { REASON_LENGTH } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'

type BroughtDialogProps = { model: Model; version: BroughtVersion; onClose: () => void }

/** Asks whether a brought version shall answer in production, and for a reason where the model wants one. */
export function BroughtDialog({ model, version, onClose }: BroughtDialogProps) {
  const [text, setText] = useState('')
  const { deploy, isPending: isDeploying } = useDeployVersion(model.id)
  const { number } = version
  const before = model.langur.production?.version ?? null
  const isFree = before === null || version.was_deployed
  const needed = isFree ? NOTHING_NEEDED : neededOf(model.langur.deploy_policy, null, null)
  const isAsked = model.langur.second_person && !version.was_deployed
  const { ask, isPending: isAsking, waiting } = useAskVersion(model.id, isAsked)
  const noteLabel = isAsked ? ASK_LABEL : NOTE_LABEL
  const isReason = needed.question !== null
  const tooShort = isReason && text.trim().length < REASON_LENGTH
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Deploy v${number} to production?`}
      keepLabel={before === null ? 'Not yet' : `Keep v${before}`}
      confirmLabel={isAsked ? `Ask to deploy v${number}` : `Deploy v${number} to Production`}
      confirmIcon={<VersionMark version="production" tone="on-button" />}
      confirmVariant="production"
      disabledReason={
        needed.refusal ??
        waiting ??
        (tooShort ? `Say why, in at least ${REASON_LENGTH} characters` : undefined) ??
        (isAsked && text.trim() === '' ? 'Say what it is for' : undefined)
      }
      isPending={isDeploying || isAsking}
      onConfirm={() => {
        if (isAsked) return ask({ version: number, note: text.trim() }, onClose)
        const texts = isReason ? { reason: text, note: '' } : { note: text }
        deploy({ version: number, ...texts, before }, onClose)
      }}
    >
      <p className="mb-3.5">
        Production then answers as v{version.from_version} of “{version.from_model}” does. Nothing
        can be proven of it here, because which texts it learnt from is not known.
      </p>
      <TextField
        label={isReason ? 'Reason' : noteLabel}
        value={text}
        onChange={setText}
        maxLength={2000}
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}
