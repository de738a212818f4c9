'use client'

import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { toast } from '@/components/ui/feedback/toast'
import { RelativeTime } from '@/components/ui/marks/time'
import type { Token } from '@/lib/contracts/token'
import { useRevokeToken } from '@/lib/queries/tokens'

type RevokeDialogProps = { token: Token; onClose: () => void }

export function RevokeDialog({ token, onClose }: RevokeDialogProps) {
  const { mutate, isPending } = useRevokeToken()

  function revoke() {
    mutate(token.id, {
      onSuccess: () => toast({ title: `The token of ${token.name} was revoked.` }),
      onSettled: onClose,
    })
  }

  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Revoke the token of ${token.name}?`}
      keepLabel="Keep the token"
      confirmLabel="Revoke the token"
      isPending={isPending}
      onConfirm={revoke}
    >
      Programs that use it get status 401 from the next request on. It was{' '}
      {token.last_used === null ? (
        'never used.'
      ) : (
        <>
          last used <RelativeTime moment={token.last_used} />.
        </>
      )}{' '}
      This cannot be undone; a new token can be made at any time.
    </ConfirmDialog>
  )
}
