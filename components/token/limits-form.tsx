'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { NumberField } from '@/components/ui/controls/number-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import type { RequestLimits } from '@/lib/contracts/request-limits'
import { fieldErrors, formError } from '@/lib/queries/api-error'

type LimitsFormProps = {
  title: string
  about: string
  limits: RequestLimits
  write: { mutate: Save; error: Error | null; isPending: boolean }
  onClose: () => void
}
type Save = (limits: RequestLimits, callbacks: { onSuccess: () => void }) => void

const FIELDS = [
  { name: 'requests_per_minute', label: 'Requests a minute' },
  { name: 'texts_per_month', label: 'Texts a month' },
  { name: 'requests_at_once', label: 'Requests at once' },
] as const

/** The limits of a token, or of all; an empty field is no limit. */
export function LimitsForm({ title, about, limits: before, write, onClose }: LimitsFormProps) {
  const [limits, setLimits] = useState(before)
  const { mutate, error, isPending } = write
  const problem = formError(error)
  return (
    <Dialog title={title} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <p className="mb-4">{about}</p>
      <Form
        label={title}
        errors={fieldErrors(error)}
        onSubmit={() => mutate(limits, { onSuccess: onClose })}
      >
        {FIELDS.map(({ name, label }) => (
          <NumberField
            key={name}
            name={name}
            label={label}
            minValue={1}
            value={limits[name] ?? Number.NaN}
            onChange={(value) =>
              setLimits({ ...limits, [name]: Number.isNaN(value) ? null : value })
            }
            className="text-ink"
          />
        ))}
        <p className="text-small text-ink-3">An empty field is no limit.</p>
        {problem && <Note tone="down">{problem}</Note>}
        <div className="mt-1.5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Saving…">
            Save limits
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
