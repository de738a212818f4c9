import { ChevronRight } from 'lucide-react'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { TagExplanation } from '@/lib/contracts/explain'
import { formInText, hundredths, signedHundredths, sumOfScore } from './sum-words'

type Contribution = TagExplanation['contributions'][number]

const LISTED = 8

type ContributionListProps = { tag: TagExplanation; text: string }

/** The same as the marks in the text, as lists with numbers that add up to the score. */
export function ContributionList({ tag, text }: ContributionListProps) {
  const shown = (isWanted: (weight: number) => boolean) =>
    tag.contributions.filter(({ weight }) => isWanted(weight)).slice(0, LISTED)
  const [supporting, against] = [shown((weight) => weight > 0), shown((weight) => weight < 0)]
  return (
    <details className="group mt-2">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-sm py-1 text-small text-ink-2 hover:text-ink">
        <ChevronRight className="size-3.5 transition-transform group-open:rotate-90" />
        As a list, with what each word adds
      </summary>
      <div className="mt-1 grid grid-cols-2 gap-x-6 gap-y-3 max-sm:grid-cols-1">
        <List title={`For ${tag.tag_name}`} items={supporting} text={text} />
        <List title="Against" items={against} text={text} />
      </div>
      <Sum tag={tag} listed={[...supporting, ...against]} />
    </details>
  )
}

type ListProps = { title: string; items: readonly Contribution[]; text: string }

function List({ title, items, text }: ListProps) {
  const language = useTextLanguage()
  return (
    <div>
      <h4 className="text-micro wrap-anywhere text-ink-3">{title}</h4>
      {items.length === 0 && <p className="text-small text-ink-3">nothing</p>}
      <ul>
        {items.map((item) => (
          <li key={`${item.kind} ${item.feature}`} className="flex items-baseline gap-2 text-ui">
            <span {...language} className="min-w-0 flex-1 truncate">
              {formInText(text, item)}
              {item.places.length > 1 && (
                <span className="text-ink-3"> × {item.places.length}</span>
              )}
            </span>
            <span className="flex-none text-small text-ink-2 tabular-nums">
              {signedHundredths(hundredths(item.weight))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

type SumProps = { tag: TagExplanation; listed: readonly Contribution[] }

/** So that it can be checked by hand. */
function Sum({ tag, listed }: SumProps) {
  const { bias, listed: words, others, margin } = sumOfScore(tag, listed)
  const rows = [
    ['Start without any word (bias)', bias],
    ['The words above', words],
    ['All other words, and rounding', others],
    [`Score of ${tag.tag_name}`, margin],
  ] as const
  return (
    <>
      <dl className="mt-3 border-t border-line pt-2 text-small">
        {rows.map(([name, value]) => (
          <div key={name} className="flex gap-2 last:font-medium last:text-ink">
            <dt className="min-w-0 flex-1 wrap-anywhere">{name}</dt>
            <dd className="tabular-nums">{signedHundredths(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1.5 text-small text-ink-3">
        In units of the score (margin), from which its certainty is worked out: the higher, the
        surer it is of the tag.
      </p>
    </>
  )
}
