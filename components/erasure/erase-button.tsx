'use client'

import { Eraser } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import type { ErasureChoice } from '@/lib/queries/erasures'
import { useMayDo } from '@/lib/queries/use-may-do'

// Read when somebody erases.
const EraseDialog = dynamic(() => import('./erase-dialog').then((file) => file.EraseDialog), {
  ssr: false,
})

type EraseButtonProps = { modelId: string; modelName: string; choice: ErasureChoice }

/** For owners: erases for good what the list shows. */
export function EraseButton(props: EraseButtonProps) {
  const [isOpen, setOpen] = useState(false)
  if (!useMayDo('admin')) return null
  return (
    <>
      <Button icon={<Eraser />} onPress={() => setOpen(true)}>
        Erase…
      </Button>
      {isOpen && <EraseDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
