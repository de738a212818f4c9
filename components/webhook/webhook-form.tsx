'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import { WEBHOOK_EVENTS, type WebhookEvent } from '@/lib/contracts/choices'
import type { WebhookCreated } from '@/lib/contracts/webhook'
import { WEBHOOK_WORDS } from '@/lib/facts/webhook-words'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useMayDo } from '@/lib/queries/use-may-do'
import { useCreateWebhook } from '@/lib/queries/webhooks'

type WebhookFormProps = {
  modelId: string
  onCreated: (webhook: WebhookCreated) => void
  onClose: () => void
}

export function WebhookForm({ modelId, onCreated, onClose }: WebhookFormProps) {
  const { mutate, error, isPending } = useCreateWebhook(modelId)
  const [events, setEvents] = useState<readonly WebhookEvent[]>(WEBHOOK_EVENTS)
  const [mayBePrivate, setMayBePrivate] = useState(false)
  const isOwner = useMayDo('owner')
  const problem = formError(error)
  return (
    <Dialog title="New webhook" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        label="New webhook"
        errors={fieldErrors(error)}
        onSubmit={(values) => {
          const body = { url: String(values.get('url')), events: [...events] }
          mutate({ ...body, may_be_private: mayBePrivate }, { onSuccess: onCreated })
        }}
      >
        <TextField
          label="Address"
          name="url"
          placeholder="https://example.org/langur"
          autoFocus
          isRequired
          className="text-ink"
        />
        <fieldset className="flex flex-col">
          <legend className="mb-1 text-ui-m text-ink">Tell it of</legend>
          {WEBHOOK_EVENTS.map((event) => (
            <Checkbox
              key={event}
              label={WEBHOOK_WORDS[event]}
              isSelected={events.includes(event)}
              onChange={(isChosen) =>
                setEvents(
                  WEBHOOK_EVENTS.filter((one) => (one === event ? isChosen : events.includes(one))),
                )
              }
              className="text-ink"
            />
          ))}
        </fieldset>
        {isOwner && (
          <Checkbox
            label="The address may be in your own network"
            hint="Otherwise only addresses of the internet are called."
            isSelected={mayBePrivate}
            onChange={setMayBePrivate}
            className="text-ink"
          />
        )}
        {problem && <Note tone="down">{problem}</Note>}
        <div className="mt-1.5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
          <Button slot="close">Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Adding…">
            Add webhook
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
