'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextArea } from '@/components/ui/controls/text-area'
import { TextField } from '@/components/ui/controls/text-field'
import { cx } from '@/components/ui/layout/cx'
import { VersionMark } from '@/components/ui/marks/version-mark'
import { REASON_LENGTH } from '@/lib/contracts/limits'
import { useMayDo } from '@/lib/queries/use-may-do'
import { type Needed, NOTHING_NEEDED } from './needed-reason'
import { useDeployVersion } from './use-deploy-version'

type DeployFormProps = {
  modelId: string
  number: number
  before: number | null
  needed?: Needed
  /** Stands beside the button; the note is then above both. */
  extra?: ReactNode
}

export const NOTE_LABEL = 'Note for the history (optional)'

/** A note, or the reason that is needed, and the one blue button. */
export function DeployForm({
  modelId,
  number,
  before,
  needed = NOTHING_NEEDED,
  extra,
}: DeployFormProps) {
  const [text, setText] = useState('')
  const { deploy, isPending } = useDeployVersion(modelId)
  const mayDeploy = useMayDo('deployer')
  const isReason = needed.question !== null
  const obstacle = obstacleOf(needed, mayDeploy, text)

  function submit() {
    if (isPending || obstacle !== undefined) return
    const texts = isReason ? { reason: text, note: '' } : { note: text }
    deploy({ version: number, ...texts, before }, () => setText(''))
  }

  return (
    <Form
      label="Deploy"
      onSubmit={submit}
      className={cx(
        'flex gap-3 max-sm:w-full max-sm:flex-col max-sm:items-stretch',
        extra ? 'flex-col items-stretch' : 'items-center',
        isReason && 'w-full max-md:flex-col max-md:items-stretch',
      )}
    >
      {needed.question === null ? (
        <TextField
          label={NOTE_LABEL}
          isLabelHidden
          placeholder={NOTE_LABEL}
          size="lg"
          value={text}
          onChange={setText}
          maxLength={2000}
          autoComplete="off"
          className={cx('max-sm:w-full', !extra && 'w-68')}
        />
      ) : (
        <Reason question={needed.question} value={text} onChange={setText} />
      )}
      <span className="flex gap-2 max-sm:flex-col">
        <DeployButton
          number={number}
          isProven={needed.isProven}
          isPending={isPending}
          obstacle={obstacle}
        />
        {extra}
      </span>
    </Form>
  )
}

function obstacleOf(
  { question, refusal }: Needed,
  mayDeploy: boolean,
  text: string,
): string | undefined {
  if (!mayDeploy) return 'Owners and editors deploy'
  if (refusal !== null) return refusal
  if (question !== null && text.trim().length < REASON_LENGTH) {
    return `Say why, in at least ${REASON_LENGTH} characters`
  }
  return undefined
}

type ReasonProps = { question: string; value: string; onChange: (value: string) => void }

function Reason({ question, value, onChange }: ReasonProps) {
  return (
    <div className="grid flex-1 grid-cols-[248px_minmax(0,1fr)] items-center gap-x-5 gap-y-2 max-md:grid-cols-1">
      <p>
        <b className="block">{question}</b>
        <span className="text-small text-ink-2">
          Say why. Your team sees the reason in the deployment history.
        </span>
      </p>
      <TextArea
        label="Reason"
        isLabelHidden
        rows={2}
        value={value}
        onChange={onChange}
        maxLength={2000}
      />
    </div>
  )
}

type DeployButtonProps = {
  number: number
  isProven: boolean
  isPending: boolean
  obstacle: string | undefined
}

function DeployButton({ number, isProven, isPending, obstacle }: DeployButtonProps) {
  const ready = isProven ? 'on-button' : 'own'
  const tone = obstacle === undefined ? ready : 'old'
  return (
    <Button
      type="submit"
      variant={isProven ? 'production' : 'production-soft'}
      size="lg"
      icon={<VersionMark version="production" tone={tone} />}
      isPending={isPending}
      pendingLabel="Deploying…"
      disabledReason={obstacle}
    >
      {isProven ? `Deploy v${number} to Production` : `Deploy v${number} without proof`}
    </Button>
  )
}
