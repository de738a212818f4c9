'use client'

import { Download } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import type { ListedTexts } from './listed-texts'

// Read when somebody exports.
const ExportDialog = dynamic(() => import('./export-dialog').then((file) => file.ExportDialog), {
  ssr: false,
})

type ExportButtonProps = { modelId: string; listed: ListedTexts }

export function ExportButton({ modelId, listed }: ExportButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={<Download />} onPress={() => setOpen(true)}>
        Export
      </Button>
      {isOpen && <ExportDialog modelId={modelId} listed={listed} onClose={() => setOpen(false)} />}
    </>
  )
}
