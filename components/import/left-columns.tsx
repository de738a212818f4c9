import { Columns3 } from 'lucide-react'
import { TextButton } from '@/components/ui/controls/text-button'
import type { FileFound, FileGuess, ImportEdit, Mapping } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { keepAll } from './columns'
import { FileCheck } from './file-check'

type Left = NonNullable<FileFound['unmapped']>

type LeftColumnsProps = {
  left: Left
  mapping: Mapping
  /** Of the file; missing where texts get no fields. */
  columns: FileGuess['columns'] | undefined
  isLocked: boolean
  onEdit: (edit: ImportEdit) => void
}

const NAMED = 3

/** The columns that say something and are not imported, and how to keep them all. */
export function LeftColumns({ left, mapping, columns = [], isLocked, onEdit }: LeftColumnsProps) {
  const names = left.map(({ name }) => name)
  const kept = isLocked ? null : keepAll(mapping, columns, names)
  return (
    <FileCheck icon={<Columns3 />}>
      <b>{plural('column', left.length)} not imported:</b> {inWords(left)}{' '}
      {kept && (
        <TextButton onPress={() => onEdit({ mapping: kept })}>
          {left.length === 1 ? 'Keep it as a field' : 'Keep them as fields'}
        </TextButton>
      )}
    </FileCheck>
  )
}

function inWords(left: Left): string {
  const named = left.slice(0, NAMED).map(({ name, values }) => `${name} (${count(values)})`)
  const rest = left.length - named.length
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}
