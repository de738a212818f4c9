import { TextField } from '@/components/ui/controls/text-field'
import type { ActivityFilter } from '@/lib/queries/activity'

type Span = Pick<ActivityFilter, 'since' | 'until'>
type DaysFieldsProps = { filter: Span; onSpan: (span: Span) => void }

/** From a day until a day, both of them meant too. */
export function DaysFields({ filter: { since, until }, onSpan }: DaysFieldsProps) {
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      <TextField
        type="date"
        label="From day"
        isLabelHidden
        value={since ?? ''}
        onChange={(day) => onSpan({ since: day || undefined, until })}
        className="max-sm:flex-1"
      />
      <span aria-hidden="true" className="text-ink-3">
        –
      </span>
      <TextField
        type="date"
        label="Until day"
        isLabelHidden
        value={until ?? ''}
        onChange={(day) => onSpan({ since, until: day || undefined })}
        className="max-sm:flex-1"
      />
    </div>
  )
}
