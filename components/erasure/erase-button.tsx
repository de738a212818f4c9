'use client'

import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { late } from '@/components/ui/late/late'
import type { ErasureChoice } from '@/lib/queries/erasures'
import { useMayDo } from '@/lib/queries/use-may-do'

// Read when somebody erases.
const EraseDialog = late(() => import('./erase-dialog').then((file) => file.EraseDialog))

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
