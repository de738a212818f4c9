'use client'

import { Download, FileJson, FileSpreadsheet, Printer } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { outOfFoldFile, reportFile } from '@/lib/queries/versions'

/** Takes the report along: as a table, with every number, or on paper. */
export function ExportMenu({ modelId, number }: { modelId: string; number: number }) {
  const base = `report-v${number}`
  return (
    <span className="print:hidden">
      <Menu
        label="Export the report"
        trigger={
          <Button icon={<Download />} isWide>
            Export
          </Button>
        }
      >
        <MenuItem
          icon={<FileSpreadsheet />}
          href={reportFile(modelId, number, 'csv')}
          download={`${base}.csv`}
        >
          CSV, a line per number
        </MenuItem>
        <MenuItem
          icon={<FileJson />}
          href={reportFile(modelId, number, 'json')}
          download={`${base}.json`}
        >
          JSON, all of it
        </MenuItem>
        <MenuItem
          icon={<FileSpreadsheet />}
          href={outOfFoldFile(modelId, number, 'csv')}
          download={`out-of-fold-v${number}.csv`}
        >
          Each text with its answer, CSV
        </MenuItem>
        <MenuItem
          icon={<FileJson />}
          href={outOfFoldFile(modelId, number, 'jsonl')}
          download={`out-of-fold-v${number}.jsonl`}
        >
          Each text with its answer, JSONL
        </MenuItem>
        <MenuItem icon={<Printer />} onAction={() => window.print()}>
          Print or save as PDF
        </MenuItem>
      </Menu>
    </span>
  )
}
