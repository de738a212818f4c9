import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { Consequences } from '@/components/ui/feedback/consequences'
import { Note } from '@/components/ui/feedback/note'
import type { ErasureCount } from '@/lib/contracts/erasure'
import { BackupsWithTexts } from './backups-with-texts'
import { erasedLines, reproducibility } from './erasure-words'

type EraseFormProps = {
  counted: ErasureCount
  modelName: string
  isPending: boolean
  error: Error | null
  onErase: () => void
}

/** What would go, what stays all the same, and the name that is typed first. */
export function EraseForm({ counted, modelName, isPending, error, onErase }: EraseFormProps) {
  const [typed, setTyped] = useState('')
  const isComplete = typed.trim() === modelName
  const lines = erasedLines(counted)
  const consequence = reproducibility(counted)
  return (
    <Form label="Erase texts for good" onSubmit={() => isComplete && !isPending && onErase()}>
      <Consequences consequences={lines} />
      {consequence && <Note className="mt-3">{consequence}</Note>}
      <BackupsWithTexts backups={counted.backups} folder={counted.backup_folder} />
      <TextField
        className="mt-4"
        label={
          <>
            Type <b>{modelName}</b> to confirm
          </>
        }
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        spellCheck="false"
        hint="Nothing brings them back, Undo neither"
      />
      {error && (
        <div role="alert" className="mt-3">
          <Note tone="down">{error.message}</Note>
        </div>
      )}
      <div className="mt-4 flex justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button slot="close">Keep them</Button>
        <Button
          type="submit"
          variant="danger"
          icon={<Eraser />}
          disabledReason={isComplete ? undefined : `Type ${modelName} first.`}
          isPending={isPending}
          pendingLabel="Asking…"
        >
          Erase for good
        </Button>
      </div>
    </Form>
  )
}
