'use client'

import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import type { Token, TokenCreated } from '@/lib/contracts/token'
import { useMayDo } from '@/lib/queries/use-may-do'
import { RevokeDialog } from './revoke-dialog'
import { RotateDialog } from './rotate-dialog'
import { TokenLimitsDialog } from './token-limits-dialog'
import { TokenOnce } from './token-once'

/** What can be done with one token. */
export function TokenActions({ token }: { token: Token }) {
  const [open, setOpen] = useState<'limits' | 'rotate' | 'revoke' | null>(null)
  const [created, setCreated] = useState<TokenCreated | null>(null)
  const isOwner = useMayDo('owner')
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label={`Actions of ${token.name}`}
        trigger={<IconButton label={`Actions of ${token.name}`} icon={<MoreHorizontal />} />}
      >
        {isOwner && <MenuItem onAction={() => setOpen('limits')}>Limits…</MenuItem>}
        <MenuItem onAction={() => setOpen('rotate')}>Rotate…</MenuItem>
        <MenuItem isDangerous onAction={() => setOpen('revoke')}>
          Revoke…
        </MenuItem>
      </Menu>
      {open === 'limits' && <TokenLimitsDialog token={token} onClose={close} />}
      {open === 'revoke' && <RevokeDialog token={token} onClose={close} />}
      {open === 'rotate' && (
        <RotateDialog
          token={token}
          onClose={close}
          onRotated={(rotated) => {
            close()
            setCreated(rotated)
          }}
        />
      )}
      {created && <TokenOnce created={created} onClose={() => setCreated(null)} />}
    </>
  )
}
