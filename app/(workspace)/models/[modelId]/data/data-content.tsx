'use client'

import { ExportSelected } from '@/components/export/export-button'
import { SamplePage } from '@/components/sample/sample-page'
import { DataExport } from './data-export'

/** The texts with their export: of what the list shows, or of those that are selected. */
export function DataContent({ modelId }: { modelId: string }) {
  return (
    <SamplePage
      modelId={modelId}
      actions={<DataExport modelId={modelId} />}
      renderSelected={(selected) => <ExportSelected modelId={modelId} selected={selected} />}
    />
  )
}
