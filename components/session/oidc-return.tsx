'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { Note } from '@/components/ui/feedback/note'
import { PAGES } from '@/lib/contracts/addresses'
import type { OidcAnswer } from '@/lib/contracts/oidc'
import { api } from '@/lib/queries/api'
import { formError } from '@/lib/queries/api-error'
import { BASE_PATH, goTo } from '@/lib/queries/base-path'
import { EntranceCard } from './entrance-card'
import { takeNext } from './next-page'

/** Back from the identity provider: what it sent along is shown to Langur, once. */
export function OidcReturn({ answer }: { answer: OidcAnswer }) {
  const isSent = useRef(false)
  const [failure, setFailure] = useState<unknown>()

  useEffect(() => {
    if (isSent.current) return
    isSent.current = true
    api('POST session/oidc/answer/', {}, { body: answer }).then(
      () => goTo(takeNext() ?? PAGES.models),
      setFailure,
    )
  }, [answer])

  return (
    <EntranceCard title="Log in to Langur" sub="You come from the identity provider.">
      {failure === undefined ? (
        <p role="status">Logging in…</p>
      ) : (
        <>
          <div role="alert" className="mb-4">
            <Note tone="down">{formError(failure)}</Note>
          </div>
          <a
            href={BASE_PATH + PAGES.login}
            className={buttonStyle({ variant: 'primary', size: 'lg', isWide: true })}
          >
            Begin again
          </a>
        </>
      )}
    </EntranceCard>
  )
}
