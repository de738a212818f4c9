'use client'

import { FilterSelect } from '@/components/ui/controls/filter-select'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Keyword } from '@/lib/contracts/explain'
import type { Report } from '@/lib/contracts/version'
import { ALGORITHM_WORDS } from '@/lib/facts/algorithm-words'
import { useKeywords } from '@/lib/queries/explain'

type KeywordsCardProps = {
  modelId: string
  report: Report
  version: VersionKind
  tagId: number
  onTag: (tagId: number) => void
}

/** Beside a table of tags: so many words that both cards are about as high. */
const FEWEST = 5
const MOST = 20

/** The words that speak most for a tag, and most against it. */
export function KeywordsCard({ modelId, report, version, tagId, onTag }: KeywordsCardProps) {
  const shown = Math.min(MOST, Math.max(FEWEST, report.tags.length + 2))
  const query = useKeywords(modelId, report.number, tagId, shown)
  const name = report.tags.find(({ id }) => id === tagId)?.name ?? ''
  return (
    <Card>
      <CardHeader
        title={
          <>
            Keywords of <span className="wrap-anywhere">{name}</span>
          </>
        }
        actions={
          <FilterSelect
            label="Tag"
            options={report.tags.map((tag) => ({ id: String(tag.id), label: tag.name }))}
            value={String(tagId)}
            onChange={(id) => onTag(Number(id))}
            className="max-w-48"
          />
        }
      />
      <CardBody>
        <QueryView query={query} what="the keywords">
          {(keywords) => {
            const most = Math.max(
              1e-9,
              ...[...keywords.for, ...keywords.against].map(({ weight }) => Math.abs(weight)),
            )
            return (
              <div className="grid grid-cols-2 gap-4">
                <Words
                  title={`Words for ${name}`}
                  words={keywords.for}
                  most={most}
                  version={version}
                />
                <Words title="Words against" words={keywords.against} most={most} version={null} />
              </div>
            )
          }}
        </QueryView>
        <p className="mt-3 text-small text-ink-3">
          Bar length is the weight of the word or word group in{' '}
          {ALGORITHM_WORDS[report.settings.algorithm].inSentence}.
        </p>
      </CardBody>
    </Card>
  )
}

type WordsProps = {
  title: string
  words: readonly Keyword[]
  most: number
  /** Null: words against, hollow. */
  version: VersionKind | null
}

const FILLED = { sandbox: 'bg-sb', production: 'bg-pr' } as const

function Words({ title, words, most, version }: WordsProps) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 truncate text-small text-ink-3">{title}</h3>
      {words.length === 0 && <p className="text-small text-ink-3">No word.</p>}
      <ul className="flex flex-col gap-1.5">
        {words.map(({ feature, weight }) => (
          <li key={feature} className="min-w-0">
            <span className="block truncate" title={feature}>
              {feature}
            </span>
            <span
              aria-hidden="true"
              className={cx(
                'block h-1 rounded-full',
                version ? `${FILLED[version]} paint` : 'border border-ink-3',
              )}
              style={{ width: `${Math.max(3, (Math.abs(weight) / most) * 100).toFixed(1)}%` }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
