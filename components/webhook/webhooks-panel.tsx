'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus, Webhook as WebhookIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card } from '@/components/ui/layout/card'
import type { WebhookCreated } from '@/lib/contracts/webhook'
import { useMayDo } from '@/lib/queries/use-may-do'
import { webhooksQuery } from '@/lib/queries/webhooks'
import { VerifyCard } from './verify-card'
import { WebhookCard } from './webhook-card'
import { WebhookForm } from './webhook-form'
import { WebhookOnce } from './webhook-once'

/** The addresses that are told what happens to a model. */
export function WebhooksPanel({ modelId }: { modelId: string }) {
  const query = useQuery(webhooksQuery(modelId))
  const mayEdit = useMayDo('editor')
  const [isAdding, setAdding] = useState(false)
  const [created, setCreated] = useState<WebhookCreated | null>(null)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2">
          Langur tells these addresses what happens, signed, and tries for a day.
        </p>
        {mayEdit && (
          <Button variant="primary" icon={<Plus />} onPress={() => setAdding(true)}>
            New webhook
          </Button>
        )}
      </div>
      <QueryView
        query={query}
        what="the webhooks"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Card>
            <EmptyState
              art={<WebhookIcon className="size-8 text-ink-3" />}
              title="Nobody is told yet"
            >
              A webhook is an address of one of your programs that Langur sends a message to, for
              example when a training has finished.
            </EmptyState>
          </Card>
        }
      >
        {({ items }) => (
          <div className="flex flex-col gap-4">
            {items.map((webhook) => (
              <WebhookCard key={webhook.id} modelId={modelId} webhook={webhook} />
            ))}
          </div>
        )}
      </QueryView>
      <VerifyCard />
      {isAdding && (
        <WebhookForm
          modelId={modelId}
          onClose={() => setAdding(false)}
          onCreated={(webhook) => {
            setAdding(false)
            setCreated(webhook)
          }}
        />
      )}
      {created && <WebhookOnce created={created} onClose={() => setCreated(null)} />}
    </div>
  )
}
