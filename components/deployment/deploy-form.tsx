'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'
import { VersionMark } from '@/components/ui/version-mark'
import { useMayEdit } from '@/lib/queries/use-may-edit'
import { useDeployVersion } from './use-deploy-version'

type DeployFormProps = {
  modelId: string
  number: number
  before: number | null
  /** Stands beside the button; the note is then above both. */
  extra?: ReactNode
}

export const NOTE_LABEL = 'Note for the history (optional)'

/** A note, and the one blue button. */
export function DeployForm({ modelId, number, before, extra }: DeployFormProps) {
  const [note, setNote] = useState('')
  const { deploy, isPending } = useDeployVersion(modelId)
  const mayDeploy = useMayEdit()

  function submit() {
    if (!isPending && mayDeploy) deploy({ note, before }, () => setNote(''))
  }

  return (
    <Form
      label="Deploy"
      onSubmit={submit}
      className={cx(
        'flex gap-3 max-sm:w-full max-sm:flex-col max-sm:items-stretch',
        extra ? 'flex-col items-stretch' : 'items-center',
      )}
    >
      <TextField
        label={NOTE_LABEL}
        isLabelHidden
        placeholder={NOTE_LABEL}
        size="lg"
        value={note}
        onChange={setNote}
        maxLength={2000}
        autoComplete="off"
        className={cx('max-sm:w-full', !extra && 'w-68')}
      />
      <span className="flex gap-2 max-sm:flex-col">
        <DeployButton number={number} isPending={isPending} mayDeploy={mayDeploy} />
        {extra}
      </span>
    </Form>
  )
}

type DeployButtonProps = { number: number; isPending: boolean; mayDeploy: boolean }

function DeployButton({ number, isPending, mayDeploy }: DeployButtonProps) {
  return (
    <Button
      type="submit"
      variant="production"
      size="lg"
      icon={<VersionMark version="production" tone={mayDeploy ? 'on-button' : 'old'} />}
      isPending={isPending}
      pendingLabel="Deploying…"
      disabledReason={mayDeploy ? undefined : 'Owners and editors deploy'}
    >
      Deploy v{number} to Production
    </Button>
  )
}
