'use client'

import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import type { ButtonSize } from '@/components/ui/controls/button-style'
import { Switch } from '@/components/ui/controls/switch'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Kbd } from './kbd'
import { useCommandKeyName } from './platform'
import { setSingleKeys, useSingleKeys } from './single-keys'
import { useKeys } from './use-keys'

export type KeyMeaning = { keys: readonly string[]; does: string }

type KeysDialogProps = { keys: readonly KeyMeaning[]; size?: ButtonSize }

/** The button “All keys”, what it opens, and the switch that turns keys without Ctrl off. */
export function KeysDialog({ keys, size = 'sm' }: KeysDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const isOn = useSingleKeys()
  useKeys({ '?': () => setOpen(true) })
  const everywhere = {
    keys: [useCommandKeyName(), 'K'],
    does: 'Everywhere: go to a page, model or version',
  }

  return (
    <>
      <Button
        variant="ghost"
        size={size}
        icon={<Keyboard />}
        shortcut="?"
        onPress={() => setOpen(true)}
      >
        All keys
      </Button>
      <Dialog
        title="Keys of this page"
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={<Button slot="close">Close</Button>}
      >
        <dl className="mt-3 mb-2">
          {[...keys, everywhere].map(({ keys: names, does }) => (
            <div
              key={does}
              className="flex items-center justify-between gap-4 border-t border-line py-1.5"
            >
              <dt>{does}</dt>
              <dd className="flex flex-none gap-1">
                {names.map((name) => (
                  <kbd key={name}>
                    <Kbd keys={name} />
                    <span className="sr-only">{name}</span>
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <Switch
          label="Letters and digits as keys"
          hint="They never act while you type in a field. Kept in this browser."
          isSelected={isOn}
          onChange={setSingleKeys}
        />
      </Dialog>
    </>
  )
}
