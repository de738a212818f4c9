'use client'

import { Search } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Kbd } from '@/components/ui/keys/kbd'
import { useCommandKeyName } from '@/components/ui/keys/platform'
import { openCommandMenu } from './command-key'

/** Opens the command menu, and says by which keys it opens. */
export function CommandButton() {
  const name = useCommandKeyName()
  return (
    <Button
      onPress={openCommandMenu}
      className="flex h-7 flex-none items-center gap-1.5 rounded-md px-1.5 text-ink-3 transition-colors hover:bg-fill-2 hover:text-ink max-sm:size-11 max-sm:justify-center sm:max-lg:justify-center"
    >
      <Search />
      <span className="sr-only">Go to a page, model or version</span>
      <Kbd keys={`${name} K`} className="max-lg:hidden" />
    </Button>
  )
}
