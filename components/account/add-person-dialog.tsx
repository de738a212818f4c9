'use client'

import { Dialog } from '@/components/ui/feedback/dialog'
import { toast } from '@/components/ui/feedback/toast'
import { AddPersonForm } from './add-person-form'

type AddPersonDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

export function AddPersonDialog({ isOpen, onOpenChange }: AddPersonDialogProps) {
  return (
    <Dialog title="Add person" size="lg" isOpen={isOpen} onOpenChange={onOpenChange}>
      <AddPersonForm
        onAdded={({ name }) => {
          onOpenChange(false)
          toast({ title: `${name} can log in now.` })
        }}
      />
    </Dialog>
  )
}
