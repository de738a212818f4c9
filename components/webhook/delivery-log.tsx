'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { CardBody } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { RelativeTime } from '@/components/ui/marks/time'
import type { Delivery } from '@/lib/contracts/webhook'
import { WEBHOOK_WORDS } from '@/lib/facts/webhook-words'
import { plural } from '@/lib/format/plural'
import { useMayDo } from '@/lib/queries/use-may-do'
import { deliveriesQuery, useResendDelivery } from '@/lib/queries/webhooks'

type DeliveryLogProps = { modelId: string; webhookId: number }

/** What was sent to a webhook, and what came of it. */
export function DeliveryLog({ modelId, webhookId }: DeliveryLogProps) {
  const query = useQuery(deliveriesQuery(modelId, webhookId))
  const mayEdit = useMayDo('editor')
  const resend = useResendDelivery(modelId, webhookId)
  return (
    <QueryView query={query} what="what was sent">
      {({ items }) =>
        items.length === 0 ? (
          <CardBody>
            <p className="text-ink-2">Nothing was sent yet.</p>
          </CardBody>
        ) : (
          <section
            aria-label="Deliveries"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must take the focus.
            tabIndex={0}
            className="focus-inset max-h-80 overflow-y-auto"
          >
            <Table label="Deliveries" rows="sm" isStacked>
              <TableHead>
                <HeadCell>What</HeadCell>
                <HeadCell>When</HeadCell>
                <HeadCell>What came of it</HeadCell>
                <HeadCell isHidden>Action</HeadCell>
              </TableHead>
              <tbody>
                {items.map((delivery) => (
                  <Row key={delivery.id}>
                    <Cell isRowHeader stacked="full">
                      {WEBHOOK_WORDS[delivery.event]}
                    </Cell>
                    <Cell label="When">
                      <RelativeTime moment={delivery.created} />
                    </Cell>
                    <Cell label="What came of it">
                      <span className="wrap-anywhere">{outcomeOf(delivery)}</span>
                    </Cell>
                    <Cell isNumeric stacked="end">
                      {mayEdit && (
                        <Button
                          size="sm"
                          aria-label={`Send again: ${WEBHOOK_WORDS[delivery.event]}, delivery ${delivery.id}`}
                          onPress={() => resend.mutate(delivery.id)}
                        >
                          Send again
                        </Button>
                      )}
                    </Cell>
                  </Row>
                ))}
              </tbody>
            </Table>
          </section>
        )
      }
    </QueryView>
  )
}

function outcomeOf({ state, status, tries, error, duration_ms }: Delivery) {
  if (state === 'finished') return `taken: ${status} in ${duration_ms} ms`
  if (state === 'failed') return `given up after ${plural('try', tries, 'tries')}: ${error}`
  if (tries > 0) return `${error} It is sent again by itself.`
  return 'on its way'
}
