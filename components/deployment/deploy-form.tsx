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
import { useAskVersion } from './use-ask-version'
import { useDeployVersion } from './use-deploy-version'

type DeployFormProps = {
  modelId: string
  number: number
  before: number | null
  needed?: Needed
  /** Another person has to approve it: the button asks for the deploy. */
  isAsked?: boolean
  /** Stands beside the button; the note is then above both. */
  extra?: ReactNode
}

export const ASK_LABEL = 'Note to whoever approves it'
export const NOTE_LABEL = 'Note for the history (optional)'

/** A note, or the reason that is needed, and the one blue button. */
export function DeployForm({
  modelId,
  number,
  before,
  needed = NOTHING_NEEDED,
  isAsked = false,
  extra,
}: DeployFormProps) {
  const [text, setText] = useState('')
  const { deploy, isPending: isDeploying } = useDeployVersion(modelId)
  const { ask, isPending: isAsking, waiting } = useAskVersion(modelId, isAsked)
  const isPending = isDeploying || isAsking
  const may = useMayDo(isAsked ? 'editor' : 'deployer')
  const isReason = needed.question !== null
  const obstacle = obstacleOf(needed, { may, isAsked, waiting }, text)
  const noteLabel = isAsked ? ASK_LABEL : NOTE_LABEL

  function submit() {
    if (isPending || obstacle !== undefined) return
    if (isAsked) {
      const why = { note: text.trim(), ...(isReason && { reason: text.trim() }) }
      return ask({ version: number, ...why }, () => setText(''))
    }
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
          label={noteLabel}
          isLabelHidden
          placeholder={noteLabel}
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
          isAsked={isAsked}
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
  { may, isAsked, waiting }: { may: boolean; isAsked: boolean; waiting: string | null },
  text: string,
): string | undefined {
  if (!may && isAsked) return 'Editors, deployers, admins and owners ask for deploys'
  if (waiting !== null) return waiting
  if (!may) return 'Deployers, admins and owners deploy'
  if (refusal !== null) return refusal
  if (question !== null && text.trim().length < REASON_LENGTH) {
    return `Say why, in at least ${REASON_LENGTH} characters`
  }
  if (isAsked && text.trim() === '') return 'Say what it is for'
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
  isAsked: boolean
  isPending: boolean
  obstacle: string | undefined
}

function DeployButton({ number, isProven, isAsked, isPending, obstacle }: DeployButtonProps) {
  const ready = isProven ? 'on-button' : 'own'
  const tone = obstacle === undefined ? ready : 'old'
  return (
    <Button
      type="submit"
      variant={isProven ? 'production' : 'production-soft'}
      size="lg"
      icon={<VersionMark version="production" tone={tone} />}
      isPending={isPending}
      pendingLabel={isAsked ? 'Asking…' : 'Deploying…'}
      disabledReason={obstacle}
    >
      {deedOf(number, isProven, isAsked)}
    </Button>
  )
}

function deedOf(number: number, isProven: boolean, isAsked: boolean): string {
  if (isAsked) return `Ask to deploy v${number}`
  return isProven ? `Deploy v${number} to Production` : `Deploy v${number} without proof`
}
