'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card } from '@/components/ui/layout/card'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { tokensQuery } from '@/lib/queries/tokens'
import { NewTokenDialog } from './new-token-dialog'
import { ServerLimits } from './server-limits'
import { TokensTable } from './tokens-table'

type TokensPageProps = {
  /** What tokens were used for. */
  usage: ReactNode
}

export function TokensPage({ usage }: TokensPageProps) {
  const query = useQuery(tokensQuery())
  const [isCreating, setCreating] = useState(false)
  const create = (
    <Button variant="primary" icon={<Plus />} onPress={() => setCreating(true)}>
      New token
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title="Tokens"
        sub="One token per program, so that you can revoke one without stopping the others. Langur keeps only a hash."
        actions={create}
      />
      <QueryView
        query={query}
        what="the tokens"
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Card>
            <EmptyState
              art={<KeyRound className="size-8 text-ink-3" />}
              title="No program has a token yet"
            >
              A token lets a program call the API with your rights, for example to classify texts.
              Make one with “New token”.
            </EmptyState>
          </Card>
        }
      >
        {({ items }) => (
          <div className="flex flex-col gap-4">
            <TokensTable tokens={items} />
            {usage}
            <ServerLimits />
          </div>
        )}
      </QueryView>
      <NewTokenDialog isOpen={isCreating} onOpenChange={setCreating} />
    </Page>
  )
}
