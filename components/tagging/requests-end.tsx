'use client'

import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { useKeys } from '@/components/ui/keys/use-keys'
import { modelPage } from '@/lib/contracts/addresses'
import { plural } from '@/lib/format/plural'
import { useTakeRequests } from '@/lib/queries/replays'
import { newestRequestsQuery } from '@/lib/queries/requests'

type RequestsEndProps = {
  modelId: string
  /** Brings the last text back. */
  onUndo: (() => void) | undefined
}

/** No text of production is left to tag: the newest that it was asked can be taken over. */
export function RequestsEnd({ modelId, onUndo }: RequestsEndProps) {
  useKeys({ z: onUndo })
  const { data } = useQuery(newestRequestsQuery(modelId))
  const adopt = useTakeRequests(modelId)
  const fresh = (data?.items ?? []).filter(({ in_data }) => !in_data).map(({ id }) => id)
  return (
    <EmptyState
      title="No text of production is left to tag"
      actions={
        <>
          {fresh.length > 0 && (
            <Button
              variant="primary"
              isPending={adopt.isPending}
              onPress={() => adopt.mutate(fresh)}
            >
              Take {plural('text', fresh.length)} over
            </Button>
          )}
          {onUndo && (
            <Button icon={<Undo2 />} shortcut="Z" onPress={onUndo}>
              Undo
            </Button>
          )}
          <LinkButton href={modelPage(modelId, 'tag')}>Tag other texts</LinkButton>
        </>
      }
    >
      {fresh.length > 0
        ? 'These are the newest that production was asked and that are not in the data yet.'
        : 'What production is asked from now on can be taken over and tagged here.'}
    </EmptyState>
  )
}
