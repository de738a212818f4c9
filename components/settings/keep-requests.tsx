'use client'

import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Switch } from '@/components/ui/controls/switch'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'

type KeepRequestsProps = { isOn: boolean; onChange: (isOn: boolean) => void }

/** Switching it off deletes what was kept, which Undo cannot bring back: that asks first. */
export function KeepRequests({ isOn, onChange }: KeepRequestsProps) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Switch
        label="Keep the texts that the API is asked about"
        hint="The newest 5,000. Switching it off deletes them."
        isSelected={isOn}
        onChange={(next) => (next ? onChange(true) : setIsAsking(true))}
      />
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title="Delete the production texts kept so far?"
        keepLabel="Keep them"
        confirmLabel="Delete and stop keeping"
        confirmIcon={<Trash2 />}
        onConfirm={() => {
          onChange(false)
          setIsAsking(false)
        }}
      >
        The production texts kept for this model are deleted for good, and no new ones are kept.
        Texts in Data stay.
      </ConfirmDialog>
    </>
  )
}
