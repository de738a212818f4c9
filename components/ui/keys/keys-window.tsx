'use client'

import { Button } from '@/components/ui/controls/button'
import { Switch } from '@/components/ui/controls/switch'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Kbd } from './kbd'
import { useCommandKeyName } from './platform'
import { setSingleKeys, useSingleKeys } from './single-keys'

export type KeyMeaning = { keys: readonly string[]; does: string }

type KeysWindowProps = {
  keys: readonly KeyMeaning[]
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** The keys of a page, and the switch that turns keys without Ctrl off. */
export function KeysWindow({ keys, isOpen, onOpenChange }: KeysWindowProps) {
  const isOn = useSingleKeys()
  const everywhere = {
    keys: [useCommandKeyName(), 'K'],
    does: 'Everywhere: go to a page, model or version',
  }
  return (
    <Dialog
      title="Keys of this page"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
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
  )
}
