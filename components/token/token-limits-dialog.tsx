'use client'

import type { Token } from '@/lib/contracts/token'
import { useEditTokenLimits } from '@/lib/queries/tokens'
import { LimitsForm } from './limits-form'

type TokenLimitsDialogProps = { token: Token; onClose: () => void }

export function TokenLimitsDialog({ token, onClose }: TokenLimitsDialogProps) {
  return (
    <LimitsForm
      title={`Limits of ${token.name}`}
      about="A request beyond them gets status 429, and official clients wait and ask again."
      limits={token.limits}
      write={useEditTokenLimits(token.id)}
      onClose={onClose}
    />
  )
}
