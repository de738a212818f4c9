'use client'

import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { toast } from '@/components/ui/feedback/toast'
import type { User } from '@/lib/contracts/account'
import { useDeleteUser } from '@/lib/queries/users'

type DeletePersonDialogProps = { person: User; onClose: () => void }

export function DeletePersonDialog({ person, onClose }: DeletePersonDialogProps) {
  const { mutate, isPending } = useDeleteUser()

  function remove() {
    mutate(person.id, {
      onSuccess: () => toast({ title: `The account of ${person.name} was deleted.` }),
      onSettled: onClose,
    })
  }

  return (
    <ConfirmDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Delete the account of ${person.name}?`}
      keepLabel="Keep the account"
      confirmLabel="Delete the account"
      isPending={isPending}
      onConfirm={remove}
    >
      {person.name} is logged out everywhere, and programs with a token of {person.email} get status
      401. What {person.name} tagged and changed stays, and says “Former member” instead of the
      name. The audit keeps the name for as long as it is kept itself.
    </ConfirmDialog>
  )
}
