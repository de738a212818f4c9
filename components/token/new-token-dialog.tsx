'use client'

import { useState } from 'react'
import type { TokenCreated } from '@/lib/contracts/token'
import { NewTokenForm } from './new-token-form'
import { TokenOnce } from './token-once'

type NewTokenDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** First the name, then, this once, the token. */
export function NewTokenDialog({ isOpen, onOpenChange }: NewTokenDialogProps) {
  const [created, setCreated] = useState<TokenCreated | null>(null)
  if (created) return <TokenOnce created={created} onClose={() => setCreated(null)} />
  return (
    <NewTokenForm
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onCreated={(token) => {
        onOpenChange(false)
        setCreated(token)
      }}
    />
  )
}
