import type { TagChange } from '@/components/report/texts/tag-change'
import { Meter, type MeterTone } from '@/components/ui/charts/meter'
import { TextButton } from '@/components/ui/controls/text-button'
import { Cell, Row } from '@/components/ui/layout/table'
import { Delta } from '@/components/ui/marks/delta'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { TagScore } from '@/lib/contracts/metrics'
import { hasScore } from '@/lib/facts/has-score'
import { count } from '@/lib/format/count'
import { interval as intervalText, percent } from '@/lib/format/percent'

type TagScoreRowProps = {
  score: TagScore
  version: VersionKind
  isSelected: boolean
  onSelect: () => void
  /** Missing when there is no production to compare with. */
  change: TagChange | undefined
}

export function TagScoreRow({ score, version, isSelected, onSelect, change }: TagScoreRowProps) {
  const scored = (value: number) => (hasScore(score) ? value : null)
  return (
    <Row isSelected={isSelected}>
      <Cell isRowHeader stacked="full" className="w-full max-w-0 min-w-28 max-sm:max-w-full">
        <TextButton
          aria-pressed={isSelected}
          onPress={onSelect}
          className="block text-left text-ui-m"
        >
          <span className="line-clamp-2 wrap-anywhere" title={score.name}>
            {score.name}
          </span>
        </TextButton>
      </Cell>
      <Cell label="Precision">
        <Score value={scored(score.precision)} tone="ink" />
      </Cell>
      <Cell label="Recall">
        <Score value={scored(score.recall)} tone="ink" />
      </Cell>
      <Cell label="F1">
        <Score value={scored(score.f1)} tone={version} />
      </Cell>
      {score.f1_interval !== undefined && (
        <Cell isNumeric label="F1, 95% interval" hideBelow="xl" className="text-small text-ink-3">
          {score.f1_interval ? intervalText(score.f1_interval) : '–'}
        </Cell>
      )}
      <Cell isNumeric label="Texts">
        {count(score.support)}
      </Cell>
      {change !== undefined && (
        <Cell isNumeric label="To production">
          {typeof change === 'string' ? (
            <span className="text-ink-3">{change === 'new' ? 'new' : 'other texts'}</span>
          ) : (
            <Delta {...change} isUnitHidden />
          )}
        </Cell>
      )}
    </Row>
  )
}

/** Null: a tag all of whose texts were held out together has none. */
function Score({ value, tone }: { value: number | null; tone: MeterTone }) {
  if (value === null) {
    return (
      <span className="text-ink-3">
        <span aria-hidden>–</span>
        <span className="sr-only">no score yet</span>
      </span>
    )
  }
  return (
    <span className="inline-flex items-center gap-2.5">
      <Meter value={value} tone={tone} width="sm" className="max-sm:hidden" />
      <span
        className={
          tone === 'ink'
            ? 'w-12 text-right max-sm:w-auto'
            : 'w-12 text-right font-strong max-sm:w-auto'
        }
      >
        {percent(value)}
      </span>
    </span>
  )
}
