'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Switch } from '@/components/ui/controls/switch'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { Card, CardBody } from '@/components/ui/layout/card'
import type { Webhook } from '@/lib/contracts/webhook'
import { WEBHOOK_WORDS } from '@/lib/facts/webhook-words'
import { useMayDo } from '@/lib/queries/use-may-do'
import { useDeleteWebhook, useEditWebhook, useTestWebhook } from '@/lib/queries/webhooks'
import { DeliveryLog } from './delivery-log'

type WebhookCardProps = { modelId: string; webhook: Webhook }

/** One webhook with its log. */
export function WebhookCard({ modelId, webhook }: WebhookCardProps) {
  const { id, url, events, on } = webhook
  const mayEdit = useMayDo('editor')
  const edit = useEditWebhook(modelId, id)
  const remove = useDeleteWebhook(modelId, id)
  const test = useTestWebhook(modelId, id)
  const [isDeleting, setDeleting] = useState(false)
  return (
    <Card label={url} isClipped>
      <CardBody className="flex flex-wrap items-start justify-between gap-3 pt-4">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="text-head wrap-anywhere">{url}</h2>
          <p className="mt-1 text-small text-ink-2">
            {events.map((event) => WEBHOOK_WORDS[event]).join(', ')}
            {webhook.may_be_private && '. It may be in your own network.'}
          </p>
        </div>
        {mayEdit && (
          <div className="flex flex-wrap items-center gap-2">
            <Switch
              label={`Tell ${url}`}
              isLabelHidden
              isSelected={on}
              onChange={(next) => edit.mutate({ on: next })}
            />
            <Button size="sm" isPending={test.isPending} onPress={() => test.mutate()}>
              Send a test
            </Button>
            <IconButton
              label={`Delete ${url}`}
              icon={<Trash2 />}
              onPress={() => setDeleting(true)}
            />
          </div>
        )}
      </CardBody>
      <DeliveryLog modelId={modelId} webhookId={id} />
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        title="Delete this webhook?"
        keepLabel="Keep it"
        confirmLabel="Delete the webhook"
        isPending={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setDeleting(false) })}
      >
        {url} is told nothing more, and what was sent to it is forgotten. This cannot be undone.
      </ConfirmDialog>
    </Card>
  )
}
