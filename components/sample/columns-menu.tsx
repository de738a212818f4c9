'use client'

import { Columns3 } from 'lucide-react'
import { useRef, useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { PopupTrigger } from '@/components/ui/controls/popup-trigger'
import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import type { ColumnsChoice } from './columns-popover'

const ColumnsPopover = late(() => import('./columns-popover').then((file) => file.ColumnsPopover))

/** Chooses what stands beside each text and its tag. */
export function ColumnsMenu(props: ColumnsChoice) {
  const ref = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <PopupTrigger ref={ref} kind="dialog" isOpen={isOpen} onOpen={() => setOpen(true)}>
        <IconButton
          label="Columns"
          icon={<Columns3 />}
          variant="outline"
          className="max-sm:hidden!"
        />
      </PopupTrigger>
      {useWasOpen(isOpen) && (
        <ColumnsPopover {...props} isOpen={isOpen} onOpenChange={setOpen} triggerRef={ref} />
      )}
    </>
  )
}
