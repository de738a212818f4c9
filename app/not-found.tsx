import type { Metadata } from 'next'
import { AuthShell } from '@/components/shell/auth-shell'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { LostArt } from '@/components/ui/feedback/lost-art'
import { PAGES } from '@/lib/contracts/addresses'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <AuthShell>
      <EmptyState
        isPage
        art={<LostArt />}
        title="There is nothing at this address"
        actions={
          <LinkButton href={PAGES.models} variant="primary">
            See all models
          </LinkButton>
        }
      >
        The link may be older than what it led to, or the model was deleted.
      </EmptyState>
    </AuthShell>
  )
}
