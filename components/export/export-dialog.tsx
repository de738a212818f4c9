'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { Form } from '@/components/ui/controls/form'
import { Segmented } from '@/components/ui/controls/segmented'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import type { ExportColumn, ExportFormat } from '@/lib/contracts/choices'
import { useStartExport } from '@/lib/queries/exports'
import { ExportMade } from './export-made'
import { COLUMNS, FORMATS } from './export-words'
import { isFiltered, type ListedTexts } from './listed-texts'

type ExportDialogProps = { modelId: string; listed: ListedTexts; onClose: () => void }

/** Which texts, as what, with what beside them; then the file. */
export function ExportDialog({ modelId, listed, onClose }: ExportDialogProps) {
  const start = useStartExport(modelId)
  return (
    <Dialog size="lg" title="Export texts" isOpen onOpenChange={(open) => !open && onClose()}>
      {start.data ? (
        <ExportMade modelId={modelId} exportId={start.data.id} />
      ) : (
        <ExportForm listed={listed} start={start} />
      )}
    </Dialog>
  )
}

type ExportFormProps = { listed: ListedTexts; start: ReturnType<typeof useStartExport> }

function ExportForm({ listed, start }: ExportFormProps) {
  const [which, setWhich] = useState<'matching' | 'all'>(isFiltered(listed) ? 'matching' : 'all')
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [columns, setColumns] = useState<readonly ExportColumn[]>(['fields'])

  function toggle(column: ExportColumn, isOn: boolean) {
    setColumns(isOn ? [...columns, column] : columns.filter((one) => one !== column))
  }

  return (
    <Form
      label="Export texts"
      onSubmit={() => {
        const choice = which === 'all' ? { all: true as const } : { filter: listed.filter }
        start.mutate({ ...choice, format, columns: [...columns] })
      }}
      className="mt-3 flex flex-col gap-4"
    >
      {isFiltered(listed) && (
        <Segmented
          label="Which texts"
          isWide
          value={which}
          onChange={setWhich}
          segments={[
            { id: 'matching', label: 'What the list shows', count: listed.matching },
            { id: 'all', label: 'All texts', count: listed.all },
          ]}
        />
      )}
      <div>
        <Segmented label="Format" isWide value={format} onChange={setFormat} segments={FORMATS} />
        <p className="mt-1.5 text-small text-ink-2">
          {FORMATS.find(({ id }) => id === format)?.hint}
        </p>
      </div>
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-ui-m text-ink">Beside the text and its tags</legend>
        {COLUMNS.map(({ id, label, hint }) => (
          <Checkbox
            key={id}
            label={label}
            hint={hint}
            isSelected={columns.includes(id)}
            onChange={(isOn) => toggle(id, isOn)}
          />
        ))}
      </fieldset>
      {start.error && (
        <div role="alert">
          <Note tone="down">{start.error.message}</Note>
        </div>
      )}
      <div className="mt-1 flex justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button slot="close">Cancel</Button>
        <Button
          type="submit"
          variant="primary"
          isPending={start.isPending}
          pendingLabel="Asking…"
          disabledReason={
            which === 'matching' && listed.matching === '0' ? 'The list is empty.' : undefined
          }
        >
          Export {which === 'all' ? listed.all : listed.matching} texts
        </Button>
      </div>
    </Form>
  )
}
