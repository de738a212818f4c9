import { Cell } from '@/components/ui/layout/table'
import type { Field } from '@/lib/contracts/field'
import type { Sample } from '@/lib/contracts/sample'
import type { Column } from '@/lib/facts/sample-view'
import { day } from '@/lib/format/date'

type ColumnCellProps = { column: Column; sample: Sample; fields: readonly Field[] }

/** What a chosen column says of a text; on narrow pages the text’s panel tells it. */
export function ColumnCell({ column, sample, fields }: ColumnCellProps) {
  return (
    <Cell className="@max-mid:hidden! text-small text-ink-3 max-sm:hidden!">
      <Content column={column} sample={sample} fields={fields} />
    </Cell>
  )
}

function Content({ column, sample, fields }: ColumnCellProps) {
  const { added, tagged, source } = sample
  if (column === 'added') return <When at={added} by={source} />
  if (column === 'tagged') return tagged && <When at={tagged.at} by={tagged.by} />
  if (column === 'source') return <Line text={source} />
  const field = fields.find(({ id }) => column === `field:${id}`)
  const value = field && sample.fields[field.name]
  return value === undefined ? null : <Line text={String(value)} />
}

function When({ at, by }: { at: string; by: string }) {
  return (
    <>
      <time dateTime={at} className="block" suppressHydrationWarning>
        {day(at)}
      </time>
      <Line text={by} />
    </>
  )
}

function Line({ text }: { text: string }) {
  return (
    <span className="block truncate" title={text}>
      {text}
    </span>
  )
}
