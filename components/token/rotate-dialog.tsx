'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { Select } from '@/components/ui/controls/select'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import { OLD_SECRET_HOURS } from '@/lib/contracts/choices'
import type { Token, TokenCreated } from '@/lib/contracts/token'
import { formError } from '@/lib/queries/api-error'
import { useRotateToken } from '@/lib/queries/tokens'

type RotateDialogProps = {
  token: Token
  onRotated: (created: TokenCreated) => void
  onClose: () => void
}

const ENDS: Record<(typeof OLD_SECRET_HOURS)[number], string> = {
  0: 'now',
  1: 'in 1 hour',
  24: 'in 1 day',
  168: 'in 7 days',
}

const OPTIONS = OLD_SECRET_HOURS.map((hours) => ({ id: String(hours), label: ENDS[hours] }))

/** A new secret for a token, while the one before goes on working for a time. */
export function RotateDialog({ token, onRotated, onClose }: RotateDialogProps) {
  const { mutate, error, isPending } = useRotateToken(token.id)
  const [hours, setHours] = useState('24')
  const problem = formError(error)

  function rotate() {
    const chosen = OLD_SECRET_HOURS.find((one) => String(one) === hours)
    if (chosen !== undefined) mutate(chosen, { onSuccess: onRotated })
  }

  return (
    <Dialog title={`Rotate ${token.name}`} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <p className="mb-4">
        It gets a new secret, shown once. Name, limits and usage stay. Give the new one to your
        program before the old one, which ends in <code>{token.last4}</code>, stops working.
      </p>
      <Form label={`Rotate ${token.name}`} onSubmit={rotate}>
        <Select
          label="The old secret stops working"
          options={OPTIONS}
          value={hours}
          onChange={setHours}
          className="text-ink"
        />
        {problem && <Note tone="down">{problem}</Note>}
        <div className="mt-1.5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Making…">
            Make new secret
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
