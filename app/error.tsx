'use client'

import { buttonStyle } from '@/components/ui/controls/button-style'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { LostArt } from '@/components/ui/feedback/lost-art'
import { PAGES } from '@/lib/contracts/addresses'
import { BASE_PATH } from '@/lib/queries/base-path'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <EmptyState
      isPage
      art={<LostArt />}
      title="This page could not be shown"
      actions={
        <>
          <button type="button" className={buttonStyle({ variant: 'primary' })} onClick={reset}>
            Try again
          </button>
          {/* Loaded anew, so that nothing of what failed stays. */}
          <a href={BASE_PATH + PAGES.models} className={buttonStyle({})}>
            Models
          </a>
        </>
      }
      hint={error.digest && `The log of the server knows it as ${error.digest}.`}
    >
      Nothing was changed. Try again, and if it stays like this, tell the person who runs this
      server.
    </EmptyState>
  )
}
