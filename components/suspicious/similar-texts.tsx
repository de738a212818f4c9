'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import { plural } from '@/lib/format/plural'
import { similarQuery } from '@/lib/queries/samples'
import { SuspectChips } from './suspect-chips'

type SimilarTextsProps = {
  modelId: string
  sampleId: number
  names: ReadonlyMap<number, string>
}

/** How texts with the same words are tagged. */
export function SimilarTexts({ modelId, sampleId, names }: SimilarTextsProps) {
  const language = useTextLanguage()
  const query = useQuery(similarQuery(modelId, sampleId))
  return (
    <QueryView
      query={query}
      what="similar texts"
      className="px-4 py-3"
      isEmpty={({ items }) => items.length === 0}
      empty={<p className="text-small text-ink-3">No other tagged text shares a word with it.</p>}
    >
      {({ items }) => (
        <section aria-label="Similar texts">
          <h3 className="mb-1.5 text-micro text-ink-3">
            The {plural('most similar text', items.length)}
          </h3>
          <ul>
            {items.map(({ id, text, tags }) => (
              <li key={id} className="flex min-h-8.5 items-center gap-3 py-1">
                <span {...language} className="line-clamp-2 min-w-0 flex-1 wrap-anywhere">
                  {text}
                </span>
                <span className="flex max-w-1/2 flex-none flex-wrap justify-end gap-1">
                  <SuspectChips ids={tags} names={names} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </QueryView>
  )
}
