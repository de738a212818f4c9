import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { count } from '@/lib/format/count'

/** How far a queue has come. */
export function TaggedBar({ tagged, all }: { tagged: number; all: number }) {
  return (
    <span className="ml-auto flex items-center gap-3 text-small text-ink-2 max-sm:ml-0 max-sm:w-full">
      <span className="whitespace-nowrap">
        <b className="text-ink">{count(tagged)}</b> of {count(all)} tagged
      </span>
      <span className="w-36 max-sm:w-auto max-sm:flex-1">
        <ProgressBar label="Tagged" isThin value={all > 0 ? tagged / all : 0} />
      </span>
    </span>
  )
}
