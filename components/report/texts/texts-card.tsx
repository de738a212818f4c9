'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReportSelection, textsFilter } from '@/components/report/report-selection'
import { ShowMore } from '@/components/ui/controls/show-more'
import { TextButton } from '@/components/ui/controls/text-button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { itemsOf } from '@/lib/facts/list-pages'
import { tagNames } from '@/lib/facts/tag-names'
import { whoSays } from '@/lib/facts/who-says'
import { count } from '@/lib/format/count'
import { versionTextsQuery } from '@/lib/queries/versions'
import { TextsHeader } from './texts-header'
import { VersionTextRow } from './version-text-row'

type TextsCardProps = {
  model: Model
  report: Report
  selection: ReportSelection
  onSelect: (selection: ReportSelection) => void
  /** As high as the matrix, wherever both stand side by side. */
  isBesideMatrix: boolean
}

/** The texts behind a number: of a cell, of a tag, or all mistakes. */
export function TextsCard({ model, report, selection, onSelect, isBesideMatrix }: TextsCardProps) {
  const query = useInfiniteQuery(
    versionTextsQuery(model.id, report.number, textsFilter(selection, report.metrics.multi)),
  )
  const then = new Map(report.tags.map(({ id, name }) => [id, name]))
  const now = tagNames(model)
  const texts = itemsOf(query.data)
  const hasSelection = selection.actual !== null || selection.answered !== null
  return (
    <Card
      label="Texts"
      isClipped
      className={cx(
        'flex flex-col',
        'print:static print:max-h-none',
        isBesideMatrix ? 'lg:absolute lg:inset-0' : 'max-h-180',
      )}
    >
      <TextsHeader
        count={query.data?.pages[0]?.count}
        selection={selection}
        names={then}
        isSandbox={report.number === model.langur.sandbox?.number}
        who={whoSays(model.langur, report.number)}
      />
      <QueryView
        query={query}
        what="the texts"
        className="fade-below min-h-0 flex-1 overflow-y-auto border-t border-line max-lg:max-h-150 print:max-h-none"
        isEmpty={() => texts.length === 0}
        empty={<p className="px-4 py-6 text-ink-3">No such text.</p>}
      >
        {() => (
          <ul>
            {texts.map((text) => (
              <VersionTextRow
                key={text.id}
                model={model}
                version={report.number}
                text={text}
                names={then}
                namesNow={now}
                isPairKnown={selection.actual !== null && selection.answered !== null}
              />
            ))}
          </ul>
        )}
      </QueryView>
      {texts.length > 0 && (
        <CardFooter>
          <span>{orderWords(selection)}</span>
          <span className="ml-auto flex items-center gap-3">
            {hasSelection && (
              <TextButton
                className="print:hidden"
                onPress={() => onSelect({ actual: null, answered: null })}
              >
                Show all mistakes
              </TextButton>
            )}
            <ShowMore query={query} />
          </span>
          <span className="sr-only" role="status">
            {count(texts.length)} texts shown
          </span>
        </CardFooter>
      )}
    </Card>
  )
}

/** Wrong tags surface among mistakes; of a cell on the diagonal all answers are right. */
function orderWords({ actual, answered }: ReportSelection): string {
  const first = 'Those it is surest of come first'
  return actual !== null && actual === answered
    ? `${first}; all of these answers are right`
    : `${first}: wrong tags surface there`
}
