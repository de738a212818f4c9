'use client'

import { Pin } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { toast } from '@/components/ui/feedback/toast'
import type { Model } from '@/lib/contracts/model'
import { useUndoChange } from '@/lib/queries/changes'
import { usePinPromises } from '@/lib/queries/promises'

type PinMenuProps = { model: Model; text: string }

/** Adds the typed text with its tag to the data and pins it: from now on it must always come out so. */
export function PinMenu({ model, text }: PinMenuProps) {
  const pin = usePinPromises(model.id)
  const undo = useUndoChange(model.id)

  function pinAs(tagId: number, name: string) {
    pin.mutate(
      { texts: [{ text, tags: [tagId] }] },
      {
        onSuccess: ({ revision }) => {
          if (revision === null) toast({ title: 'It is a promise already' })
          else {
            toast({
              title: `Pinned: it must always come out as ${name}`,
              action: { label: 'Undo', onAction: () => undo.mutate(revision) },
            })
          }
        },
      },
    )
  }

  return (
    <Menu
      label="Must always come out as"
      trigger={
        <Button icon={<Pin />} isPending={pin.isPending}>
          Pin as…
        </Button>
      }
    >
      {model.model.tags.map(({ id, name }) => (
        <MenuItem key={id} onAction={() => pinAs(id, name)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  )
}
