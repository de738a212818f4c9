import type { ExistingStrategy } from '@/lib/contracts/choices'
import type { Import } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'

/** What happened to the tags of texts that were there. */
const CHANGED: Record<ExistingStrategy, string> = {
  keep: 'had no tag until now',
  merge: 'got more tags',
  overwrite: 'got the file’s tags instead',
  ignore: 'got other tags',
}

type ImportCountsProps = { one: Import; isUndone: boolean }

export function ImportCounts({ one, isUndone }: ImportCountsProps) {
  const { added, updated, ignored, kept, tags_created } = one.counts
  const { existing_duplicates_strategy: strategy } = one
  const facts = [
    { value: added, text: added === 1 ? 'text added' : 'texts added', isAlwaysShown: true },
    { value: updated, text: `${were(updated)} there already and ${CHANGED[strategy]}` },
    { value: kept, text: `${were(kept)} there already and kept other tags than the file’s` },
    {
      value: ignored - kept,
      text: `${were(ignored - kept)} repeated or there already, left alone`,
    },
    { value: tags_created, text: tags_created === 1 ? 'new tag' : 'new tags' },
    { value: one.problem_count, text: one.problem_count === 1 ? 'row left out' : 'rows left out' },
  ]
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 px-4 pb-3.5 text-ink-2">
      {facts
        .filter(({ value, isAlwaysShown }) => value > 0 || isAlwaysShown)
        .map(({ value, text }) => (
          <span key={text}>
            <b className="text-ink">{count(value)}</b> {text}
          </span>
        ))}
      {isUndone && <b className="text-ink">All of it was undone.</b>}
    </p>
  )
}

function were(value: number): string {
  return value === 1 ? 'was' : 'were'
}
