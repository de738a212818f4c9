'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { CopyField } from '@/components/ui/controls/copy-field'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import type { NewSecondFactor } from '@/lib/contracts/second-factor'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useBeginSecondFactor, useFinishSecondFactor } from '@/lib/queries/second-factor'
import { PasswordStep } from './password-step'
import { QrPicture } from './qr-picture'
import { RecoveryCodes } from './recovery-codes'

/** Password, picture and first code, recovery codes: one after the other. */
export function SecondFactorSetUp({ onDone }: { onDone: () => void }) {
  const begin = useBeginSecondFactor()
  const [isOn, setOn] = useState(false)
  if (!begin.data) {
    return <PasswordStep label="Set up" pendingLabel="Setting up…" write={begin} />
  }
  if (isOn) return <RecoveryCodes codes={begin.data.recovery_codes} onDone={onDone} />
  return <FirstCode factor={begin.data} onRight={() => setOn(true)} />
}

type FirstCodeProps = { factor: NewSecondFactor; onRight: () => void }

function FirstCode({ factor, onRight }: FirstCodeProps) {
  const { mutate, error, isPending } = useFinishSecondFactor()
  const problem = formError(error)
  const secret = new URL(factor.uri).searchParams.get('secret') ?? ''
  return (
    <Form
      label="First code"
      errors={fieldErrors(error) ?? (problem ? { code: problem } : undefined)}
      onSubmit={(values) =>
        mutate({ code: String(values.get('code')).replaceAll(' ', '') }, { onSuccess: onRight })
      }
    >
      <p className="text-ink-2">
        Scan this with an authenticator app, or type the key into it. Then enter the six digits that
        it shows.
      </p>
      <QrPicture text={factor.uri} label="The key as a QR code" />
      <CopyField text={secret} label="Copy key" />
      <TextField
        label="Code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        isRequired
      />
      <Button
        type="submit"
        variant="primary"
        isPending={isPending}
        pendingLabel="Checking…"
        className="self-start max-sm:w-full"
      >
        Turn on
      </Button>
    </Form>
  )
}
