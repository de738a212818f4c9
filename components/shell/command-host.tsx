'use client'

import { useCallback, useState } from 'react'
import { late } from '@/components/ui/late/late'
import { useCommandKey } from './command-key'

// Nobody opens it first: its code is read when somebody does.
const CommandMenu = late(() => import('./command-menu').then((file) => file.CommandMenu))

/** The command menu of a page, from the first time it is opened on. */
export function CommandHost() {
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  const open = useCallback(() => {
    setWasOpened(true)
    setOpen(true)
  }, [])
  useCommandKey(open)
  return wasOpened && <CommandMenu isOpen={isOpen} onOpenChange={setOpen} />
}
