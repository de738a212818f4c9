'use client'

import { useState } from 'react'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { Note } from '@/components/ui/feedback/note'
import { api } from '@/lib/queries/api'
import { formError } from '@/lib/queries/api-error'
import { keepNext } from './next-page'

type OidcButtonProps = {
  /** What the identity provider is called. */
  name: string
  /** The page of ours to open afterwards. */
  next: string
}

/** The other way to log in. */
export function OidcButton({ name, next }: OidcButtonProps) {
  const [failure, setFailure] = useState<unknown>()
  const [isPending, setPending] = useState(false)
  const problem = formError(failure)

  async function begin() {
    if (isPending) return
    setPending(true)
    try {
      const { url } = await api('POST session/oidc/', {})
      keepNext(next)
      location.assign(url)
    } catch (error) {
      setFailure(error)
      setPending(false)
    }
  }

  return (
    <div className="mt-4 flex flex-col gap-3.5 border-t border-line pt-4">
      <button
        type="button"
        aria-disabled={isPending}
        onClick={begin}
        className={buttonStyle({ size: 'lg', isWide: true, isInert: isPending })}
      >
        {isPending ? 'Going there…' : `Log in with ${name}`}
      </button>
      {problem && (
        <div role="alert">
          <Note tone="down">{problem}</Note>
        </div>
      )}
    </div>
  )
}
