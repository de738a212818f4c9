import { TextLink } from '@/components/ui/controls/text-link'
import { modelPage } from '@/lib/contracts/addresses'
import type { RandomCheck } from '@/lib/contracts/random-check'
import { shareWords } from '@/lib/facts/check-words'
import { day } from '@/lib/format/date'

type EarlierChecksProps = { modelId: string; checks: readonly RandomCheck[] }

/** The other checks, of this version and of earlier ones; those that are not ended can be gone on with. */
export function EarlierChecks({ modelId, checks }: EarlierChecksProps) {
  if (checks.length === 0) return null
  return (
    <section aria-labelledby="other-checks" className="mt-8">
      <h2 id="other-checks" className="mb-2 text-head">
        Other checks
      </h2>
      <ul className="flex flex-col gap-1 text-small text-ink-2">
        {checks.map((check) => (
          <li key={check.id}>
            <TextLink href={modelPage(modelId, 'tag/check', { check: check.id })}>
              v{check.version}, {day(check.at)}
            </TextLink>
            :{' '}
            {check.judged < check.texts
              ? `${check.judged} of ${check.texts} judged`
              : `${check.right.texts} of ${check.texts} answered rightly, ${shareWords(check.right)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
