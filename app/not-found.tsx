import type { Metadata } from 'next'
import { AuthShell } from '@/components/shell/auth-shell'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { LostArt } from '@/components/ui/feedback/lost-art'
import { PAGES } from '@/lib/contracts/addresses'
import { BASE_PATH } from '@/lib/queries/base-path'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <AuthShell>
      <EmptyState
        isPage
        art={<LostArt />}
        title="There is nothing at this address"
        actions={
          // Every page carries this one, so it brings no code.
          <a href={BASE_PATH + PAGES.models} className={buttonStyle({ variant: 'primary' })}>
            See all models
          </a>
        }
      >
        The link may be older than what it led to, or the model was deleted.
      </EmptyState>
    </AuthShell>
  )
}
