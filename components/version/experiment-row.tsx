import { Pin, WandSparkles } from 'lucide-react'
import type { Axis } from '@/components/ui/charts/axis'
import { IntervalBar } from '@/components/ui/charts/interval-bar'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { Cell, Row } from '@/components/ui/layout/table'
import { Badge } from '@/components/ui/marks/badge'
import { percent } from '@/lib/format/percent'
import type { Experiment } from './experiment'
import { ExperimentChanges } from './experiment-changes'
import { ExperimentDelta } from './experiment-delta'
import type { ExperimentFacts } from './experiment-facts'
import { ExperimentMark, type Standing } from './experiment-mark'
import { ExperimentMenu } from './experiment-menu'
import { ExperimentRemarks } from './experiment-remarks'

type ExperimentRowProps = {
  experiment: Experiment
  facts: ExperimentFacts
  axis: Axis
  isChosen: boolean
  onChoose: () => void
}

/** Columns that a card has only from so wide on; the cards of phones have room for the accuracy. */
export const AT_MID = 'sm:@max-mid:hidden!'
export const AT_SNUG = '@max-snug:hidden!'

const TONES = {
  sandbox: 'sandbox',
  production: 'production',
  both: 'production',
  older: undefined,
} as const

export function ExperimentRow({ experiment, facts, axis, isChosen, onChoose }: ExperimentRowProps) {
  const { sandboxNumber, production, notes } = facts
  const { version } = experiment
  const { number } = version
  const standing = standingOf(number, sandboxNumber, production?.version)
  const note = notes.get(number)
  return (
    <Row tone={TONES[standing]}>
      <Cell isRowHeader className="max-sm:order-1">
        <span className="flex items-start gap-2.5">
          <Checkbox
            isLabelHidden
            label={`Choose v${number} to compare`}
            isSelected={isChosen}
            onChange={onChoose}
          />
          <span className="min-w-0">
            <ExperimentMark number={number} trained={version.trained} standing={standing} />
          </span>
          {note?.pinned && <Pin aria-label="pinned" className="mt-1 size-3 flex-none text-ink-3" />}
        </span>
      </Cell>
      <Cell stacked="full" className="py-2 max-sm:order-3 max-sm:py-1">
        <ExperimentRemarks note={note} promises={facts.promises.get(number)} facts={facts}>
          <ExperimentChanges modelId={facts.modelId} experiment={experiment} />
          {version.tuning && (
            <span className="mt-1 block">
              <Badge icon={<WandSparkles aria-hidden="true" />}>
                Auto-tune, best of {version.tuning.tried}
              </Badge>
            </span>
          )}
        </ExperimentRemarks>
      </Cell>
      <Cell isNumeric label="Accuracy" className={`max-sm:order-6 ${AT_MID}`}>
        {percent(version.accuracy)}
      </Cell>
      <Cell isNumeric label="Macro F1" className="max-sm:order-4">
        <b>{percent(version.macro_f1)}</b>
      </Cell>
      <Cell hideBelow="sm" className={AT_SNUG}>
        <IntervalBar
          version={number === production?.version ? 'production' : 'sandbox'}
          label="Macro F1"
          estimate={version.macro_f1}
          interval={version.intervals?.macro_f1}
          axis={axis}
          reference={production?.macro_f1}
        />
      </Cell>
      {production && (
        <Cell isNumeric stacked="end" className="whitespace-normal! max-sm:order-5">
          <ExperimentDelta version={version} production={production} facts={facts} />
        </Cell>
      )}
      <Cell isNumeric stacked="end" className="pl-0! max-sm:order-2">
        <ExperimentMenu version={version} facts={facts} />
      </Cell>
    </Row>
  )
}

function standingOf(
  number: number,
  sandboxNumber: number | undefined,
  productionNumber: number | undefined,
): Standing {
  if (number === sandboxNumber) return number === productionNumber ? 'both' : 'sandbox'
  return number === productionNumber ? 'production' : 'older'
}
