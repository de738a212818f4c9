'use client'

import { ExportSelected } from '@/components/export/export-button'
import { SamplePage } from '@/components/sample/sample-page'
import { ListedTexts } from './listed-texts'

/** The texts with their export: of what the list shows, or of those that are selected. */
export function DataContent({ modelId }: { modelId: string }) {
  return (
    <SamplePage
      modelId={modelId}
      actions={<ListedTexts modelId={modelId} />}
      renderSelected={(selected) => <ExportSelected modelId={modelId} selected={selected} />}
    />
  )
}
