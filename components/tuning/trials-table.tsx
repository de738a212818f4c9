'use client'

import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Settings } from '@/lib/contracts/settings'
import type { Trial } from '@/lib/contracts/tuning'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { trialChanges } from './tuning-words'
import { UseTrial } from './use-trial'

type TrialsTableProps = {
  modelId: string
  trials: readonly Trial[]
  current: Settings
  mayEdit: boolean
}

/** All that a search tried, best first. */
export function TrialsTable({ modelId, trials, current, mayEdit }: TrialsTableProps) {
  const first = trials.find(({ number }) => number === 1)
  return (
    <>
      <Table label="Combinations tried" isStacked>
        <TableHead>
          <HeadCell isNumeric>No.</HeadCell>
          <HeadCell>What changed against the settings it began with</HeadCell>
          <HeadCell isNumeric>Accuracy</HeadCell>
          <HeadCell isNumeric>Macro F1</HeadCell>
          <HeadCell isHidden>Use</HeadCell>
        </TableHead>
        <tbody>
          {trials.map((trial) => (
            <TrialRow
              key={trial.number}
              modelId={modelId}
              trial={trial}
              first={first?.settings ?? trial.settings}
              current={current}
              mayEdit={mayEdit}
            />
          ))}
        </tbody>
      </Table>
      <CardFooter>
        <span>
          Measured on {count(first?.texts ?? 0)} tagged texts, each answered by a model that had not
          seen it.
        </span>
        <span>
          Grey: behind the best after a few folds, so dropped and measured on fewer texts.
        </span>
      </CardFooter>
    </>
  )
}

type TrialRowProps = Omit<TrialsTableProps, 'trials'> & {
  trial: Trial
  first: Settings
}

function TrialRow({ modelId, trial, first, current, mayEdit }: TrialRowProps) {
  const { number, state, settings, accuracy, macro_f1: macroF1, texts, folds } = trial
  const changes = trialChanges(first, settings)
  const isDropped = state === 'dropped'
  return (
    <Row>
      <Cell isNumeric isRowHeader className="max-sm:order-1">
        <span className={isDropped ? 'text-ink-3' : undefined}>{number}</span>
      </Cell>
      <Cell stacked="full" className="py-2 max-sm:order-3 max-sm:py-1">
        <span className={isDropped ? 'text-ink-3' : undefined}>
          {changes.length === 0 ? 'The settings it began with' : changes.join(' · ')}
        </span>
        {isDropped && (
          <span className="block text-small text-ink-3">
            Dropped after {plural('fold', folds)}, {count(texts)} texts
          </span>
        )}
      </Cell>
      <Cell isNumeric label="Accuracy" className="max-sm:order-5">
        <span className={isDropped ? 'text-ink-3' : undefined}>{percent(accuracy)}</span>
      </Cell>
      <Cell isNumeric label="Macro F1" className="max-sm:order-4">
        {isDropped ? (
          <span className="text-ink-3">{percent(macroF1)}</span>
        ) : (
          <b>{percent(macroF1)}</b>
        )}
      </Cell>
      <Cell isNumeric stacked="end" className="pl-0! max-sm:order-2">
        {mayEdit && (
          <UseTrial modelId={modelId} number={number} settings={settings} current={current} />
        )}
      </Cell>
    </Row>
  )
}
