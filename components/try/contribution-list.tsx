import { ChevronRight } from 'lucide-react'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { TagExplanation } from '@/lib/contracts/explain'

type Contribution = TagExplanation['contributions'][number]

const LISTED = 8

/** The same as the marks in the text, as lists with numbers. */
export function ContributionList({ tag }: { tag: TagExplanation }) {
  return (
    <details className="group mt-2">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-sm py-1 text-small text-ink-2 hover:text-ink">
        <ChevronRight className="size-3.5 transition-transform group-open:rotate-90" />
        As a list, with what each word adds
      </summary>
      <div className="mt-1 grid grid-cols-2 gap-x-6 gap-y-3 max-sm:grid-cols-1">
        <List
          title={`For ${tag.tag_name}`}
          items={tag.contributions.filter(({ weight }) => weight > 0)}
        />
        <List title="Against" items={tag.contributions.filter(({ weight }) => weight < 0)} />
      </div>
    </details>
  )
}

function List({ title, items }: { title: string; items: readonly Contribution[] }) {
  const language = useTextLanguage()
  return (
    <div>
      <h4 className="text-micro wrap-anywhere text-ink-3">{title}</h4>
      {items.length === 0 && <p className="text-small text-ink-3">nothing</p>}
      <ul>
        {items.slice(0, LISTED).map(({ feature, kind, weight, places }) => (
          <li key={`${kind} ${feature}`} className="flex items-baseline gap-2 text-ui">
            <span {...language} className="min-w-0 flex-1 truncate">
              {feature}
              {places.length > 1 && <span className="text-ink-3"> × {places.length}</span>}
            </span>
            <span className="flex-none text-small text-ink-2 tabular-nums">{signed(weight)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`
}
