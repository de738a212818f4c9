import { Meter } from '@/components/ui/charts/meter'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'

/** What the page Data recommends for a start; below it the figures of a tag say little. */
const ENOUGH = 20
const SHOWN = 4

/** The tags that need texts most. */
export function ShortTags({ model }: { model: Model }) {
  const countOf = new Map(model.langur.tag_counts.map((one) => [one.tag_id, one.count]))
  const short = model.model.tags
    .map(({ id, name }) => ({ id, name, texts: countOf.get(id) ?? 0 }))
    .filter(({ texts }) => texts < ENOUGH)
    .sort((a, b) => a.texts - b.texts)
    .slice(0, SHOWN)
  if (short.length === 0) return null
  return (
    <section className="border-b border-line px-6 py-5">
      <h2 className="mb-2 text-small text-ink-2">Short on examples</h2>
      <ul>
        {short.map(({ id, name, texts }) => (
          <li key={id} className="flex h-6.5 items-center gap-3">
            <span className="w-26 truncate">{name}</span>
            <span className="flex flex-1">
              <Meter value={texts / ENOUGH} width="fill" />
            </span>
            <span className="w-8 text-right">{count(texts)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-small text-ink-3">
        Tags with fewer than {ENOUGH} texts swing the most.
      </p>
    </section>
  )
}
