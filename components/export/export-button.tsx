'use client'

import { Download } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { late } from '@/components/ui/late/late'
import type { ListedTexts, SelectedTexts } from './listed-texts'

// Read when somebody exports.
const ExportDialog = late(() => import('./export-dialog').then((file) => file.ExportDialog))

type ExportButtonProps = { modelId: string; listed: ListedTexts }
type ExportSelectedProps = { modelId: string; selected: SelectedTexts }

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

/** Of selected texts, among what else can be done to them. */
export function ExportSelected({ modelId, selected }: ExportSelectedProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="ghost" size="sm" icon={<Download />} onPress={() => setOpen(true)}>
        <span className="max-sm:sr-only">Export</span>
      </Button>
      {isOpen && (
        <ExportDialog modelId={modelId} selected={selected} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
