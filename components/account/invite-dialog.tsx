'use client'

import { Dialog } from '@/components/ui/feedback/dialog'
import { useInvite } from '@/lib/queries/invitations'
import { InviteForm } from './invite-form'
import { InvitedLink } from './invited-link'

type InviteDialogProps = {
  /** Whether Langur can mail the link. */
  sendsMail: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** First for whom, then, this once, the link. */
export function InviteDialog({ sendsMail, isOpen, onOpenChange }: InviteDialogProps) {
  const { mutate, data: made, error, isPending, reset } = useInvite()

  function change(next: boolean) {
    reset()
    onOpenChange(next)
  }

  return (
    <Dialog
      title={sendsMail ? 'Invite a person' : 'Invite by link'}
      size="lg"
      isOpen={isOpen}
      onOpenChange={change}
    >
      {made ? (
        <InvitedLink invitation={made} />
      ) : (
        <InviteForm
          sendsMail={sendsMail}
          error={error}
          isPending={isPending}
          onInvite={(invitation) => mutate(invitation)}
        />
      )}
    </Dialog>
  )
}
