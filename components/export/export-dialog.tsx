'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { Form } from '@/components/ui/controls/form'
import { Segmented } from '@/components/ui/controls/segmented'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import type { ExportColumn, ExportFormat } from '@/lib/contracts/choices'
import { type ExportChoice, useStartExport } from '@/lib/queries/exports'
import { ExportMade } from './export-made'
import { COLUMNS, FORMATS } from './export-words'
import { KeptExports } from './kept-exports'
import { isFiltered, type ListedTexts, type SelectedTexts } from './listed-texts'

/** Out of what the list shows, or those that are selected. */
type OfTexts = { listed: ListedTexts } | { selected: SelectedTexts }
type ExportDialogProps = OfTexts & { modelId: string; onClose: () => void }

/** Which texts, as what, with what beside them; then the file. */
export function ExportDialog({ modelId, onClose, ...of }: ExportDialogProps) {
  const start = useStartExport(modelId)
  const asked =
    'selected' in of ? (
      <ExportForm start={start} choice={of.selected.target} count={of.selected.count} />
    ) : (
      <ListedForm listed={of.listed} start={start} />
    )
  return (
    <Dialog size="lg" title="Export texts" isOpen onOpenChange={(open) => !open && onClose()}>
      {start.data ? (
        <ExportMade modelId={modelId} exportId={start.data.id} />
      ) : (
        <>
          {asked}
          <KeptExports
            modelId={modelId}
            kind="texts"
            label="Files that were asked for before"
            className="mt-4 border-t border-line pt-4"
          />
        </>
      )}
    </Dialog>
  )
}

type Start = { start: ReturnType<typeof useStartExport> }

/** Where a list is filtered, one can still have all. */
function ListedForm({ listed, start }: Start & { listed: ListedTexts }) {
  const [which, setWhich] = useState<'matching' | 'all'>(isFiltered(listed) ? 'matching' : 'all')
  const isAll = which === 'all'
  return (
    <ExportForm
      start={start}
      choice={isAll ? { all: true } : { filter: listed.filter }}
      count={isAll ? listed.all : listed.matching}
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
    </ExportForm>
  )
}

type ExportFormProps = Start & {
  choice: ExportChoice
  /** How many texts that is: “38”, “10,000+”. */
  count: string
  children?: ReactNode
}

function ExportForm({ start, choice, count, children }: ExportFormProps) {
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [columns, setColumns] = useState<readonly ExportColumn[]>(['fields'])

  function toggle(column: ExportColumn, isOn: boolean) {
    setColumns(isOn ? [...columns, column] : columns.filter((one) => one !== column))
  }

  return (
    <Form
      label="Export texts"
      onSubmit={() => start.mutate({ ...choice, format, columns: [...columns] })}
      className="mt-3 flex flex-col gap-4"
    >
      {children}
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
          disabledReason={count === '0' ? 'The list is empty.' : undefined}
        >
          Export {count} {count === '1' ? 'text' : 'texts'}
        </Button>
      </div>
    </Form>
  )
}
