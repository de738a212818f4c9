'use client'

import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import type { ButtonSize } from '@/components/ui/controls/button-style'
import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import type { KeyMeaning } from './keys-window'
import { useKeys } from './use-keys'

const KeysWindow = late(() => import('./keys-window').then((file) => file.KeysWindow))

type KeysDialogProps = { keys: readonly KeyMeaning[]; size?: ButtonSize }

/** The button “All keys”, and what it opens. */
export function KeysDialog({ keys, size = 'sm' }: KeysDialogProps) {
  const [isOpen, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
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
      {useWasOpen(isOpen) && <KeysWindow keys={keys} isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  )
}
