import { ChevronRight } from 'lucide-react'
import type { RefObject } from 'react'
import { day } from '@/lib/format/date'
import { SuspectDetail, type SuspectDetailProps } from './suspect-detail'

type SuspectAsideProps = SuspectDetailProps & { ref: RefObject<HTMLElement | null> }

/** Beside the list, for the current row. */
export function SuspectAside({ ref, ...detail }: SuspectAsideProps) {
  const { id, source, added } = detail.suspect
  return (
    <section
      ref={ref}
      // Focused by its key only: what is in it is reached by Tab from there.
      tabIndex={-1}
      aria-label="The chosen text"
      className="sticky top-17 min-w-0 rounded-lg border border-line bg-surface"
    >
      <p className="flex items-baseline gap-2 px-4 pt-3.5 pb-2">
        <span className="font-mono font-medium">#{id}</span>
        <span className="min-w-0 truncate text-small text-ink-3">
          {source}, {day(added)}
        </span>
      </p>
      <SuspectDetail key={id} {...detail} />
    </section>
  )
}

type SuspectFoldProps = SuspectDetailProps & { isOpen: boolean; onOpen: (isOpen: boolean) => void }

/** In the current row, where no second column fits; it stays open from one row to the next. */
export function SuspectFold({ isOpen, onOpen, ...detail }: SuspectFoldProps) {
  return (
    <details
      open={isOpen}
      onToggle={(event) => onOpen(event.currentTarget.open)}
      className="group/why mt-2"
    >
      <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1 rounded-sm text-small text-ink-2 hover:text-ink">
        <ChevronRight className="size-3.5 transition-transform group-open/why:rotate-90" />
        Why, and similar texts
      </summary>
      {isOpen && (
        <section
          aria-label="The chosen text"
          className="mt-1 rounded-md border border-line bg-surface pt-3"
        >
          <SuspectDetail key={detail.suspect.id} {...detail} />
        </section>
      )}
    </details>
  )
}
