import { Kbd } from '@/components/ui/keys/kbd'
import { KeysDialog } from '@/components/ui/keys/keys-dialog'
import { cx } from '@/components/ui/layout/cx'
import { BLEED } from '@/components/ui/layout/page'
import { count } from '@/lib/format/count'

type SampleFootProps = {
  /** The rows in sight, from 0. */
  from: number
  to: number
  /** “12,800” or “10,000+”. */
  matches: string
  /** After how many rows the list ends though more texts match; null where it has them all. */
  end: number | null
  canEdit: boolean
}

const READ_KEYS = [
  { keys: ['J', 'K'], does: 'Next, previous text' },
  { keys: ['↵'], does: 'Open the text beside the list' },
  { keys: ['Home', 'End'], does: 'First, last text' },
  { keys: ['/'], does: 'Search' },
]

const EDIT_KEYS = [
  { keys: ['X'], does: 'Select the text' },
  { keys: ['⇧', 'X'], does: 'Select up to the text' },
  { keys: ['T'], does: 'Tag the text or the selected ones' },
  { keys: ['A'], does: 'Accept the sandbox’s tags' },
  { keys: ['P'], does: 'Pin as a promise, or unpin' },
  { keys: ['Del'], does: 'Delete' },
  { keys: ['Z'], does: 'Take the last change back' },
  { keys: ['Esc'], does: 'Close the text, then clear the selection' },
]

/** Where one is in the list, and the keys. */
export function SampleFoot({ from, to, matches, end, canEdit }: SampleFootProps) {
  return (
    <footer
      className={cx(
        BLEED,
        'sticky bottom-0 z-5 mt-auto flex h-10 flex-none items-center justify-between rounded-b-xl border-t border-line bg-surface px-8 text-small text-ink-3 max-sm:static max-sm:px-4',
      )}
    >
      <span>
        Rows {count(from + 1)}–{count(to + 1)} of {matches}
        {end !== null && `. The list ends after ${count(end)}: search or filter for the others`}
      </span>
      <span className="flex items-center gap-1.5 max-sm:hidden">
        <Kbd keys="J" />
        <Kbd keys="K" />
        <span className="mr-1.5">move</span>
        {canEdit && (
          <>
            <Kbd keys="X" />
            <span className="mr-1.5">select</span>
          </>
        )}
        <Kbd keys="↵" />
        <span className="mr-1.5">open</span>
        <KeysDialog keys={canEdit ? [...READ_KEYS, ...EDIT_KEYS] : READ_KEYS} />
      </span>
    </footer>
  )
}
