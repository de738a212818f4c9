'use client'

import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { TextField } from '@/components/ui/controls/text-field'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import type { Model } from '@/lib/contracts/model'
import { byNumber, verdictTitle } from '@/lib/facts/verdict-words'
import { plural } from '@/lib/format/plural'
import { proofQuery } from '@/lib/queries/proofs'
import { NOTE_LABEL } from './deploy-form'
import { useDeployVersion } from './use-deploy-version'

type RollBackDialogProps = {
  model: Model
  /** The version to go back to; null: nobody asks. */
  version: number | null
  onClose: () => void
}

/** Open as long as the address asks for a version that is not in production. */
export function RollBackDialog({ model, version, onClose }: RollBackDialogProps) {
  const live = model.langur.production?.version ?? null
  if (version === null || live === null || version === live) return null
  return <RollBackQuestion model={model} version={version} live={live} onClose={onClose} />
}

type QuestionProps = { model: Model; version: number; live: number; onClose: () => void }

function RollBackQuestion({ model, version, live, onClose }: QuestionProps) {
  const [note, setNote] = useState('')
  const { deploy, isPending } = useDeployVersion(model.id)
  const { requests } = model.langur
  const { data: analysis } = useQuery(proofQuery(model.id, { version, against: live }))
  const proof = analysis?.result
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Roll back to v${version}?`}
      consequences={[
        {
          key: 'requests',
          count: requests.texts_today,
          text: `${requests.texts_today === 1 ? 'text' : 'texts'} answered today; from now on v${version} answers, exactly as it did before`,
        },
        { key: 'sandbox', count: 0, text: 'changes in sandbox: texts, tags and settings stay' },
        { key: 'lost', count: 0, text: `versions lost: v${live} stays in the history` },
      ]}
      keepLabel={`Keep v${live}`}
      confirmLabel={`Roll back to v${version}`}
      confirmIcon={<RotateCcw />}
      confirmVariant="production"
      isPending={isPending}
      onConfirm={() => deploy({ version, note, before: live }, onClose)}
    >
      <p className="mb-3.5">
        Production answers with v{version} instead of v{live}, at once and for every caller.{' '}
        {proof &&
          `On the same ${plural('tagged text', proof.texts)}: ${verdictTitle(proof, byNumber(version, live))}.`}
      </p>
      <TextField
        label={NOTE_LABEL}
        value={note}
        onChange={setNote}
        maxLength={2000}
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}
