import { WandSparkles } from 'lucide-react'
import type { Axis } from '@/components/ui/axis'
import { Badge } from '@/components/ui/badge'
import { Delta } from '@/components/ui/delta'
import { IntervalBar } from '@/components/ui/interval-bar'
import { Cell, Row } from '@/components/ui/table'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Settings } from '@/lib/contracts/settings'
import { percent } from '@/lib/format/percent'
import type { Experiment } from './experiment'
import { ExperimentMark, type Standing } from './experiment-mark'
import { ExperimentMenu } from './experiment-menu'
import { versionChanges } from './version-changes'
import { VersionChangesList } from './version-changes-list'

type ExperimentRowProps = {
  modelId: string
  experiment: Experiment
  sandboxNumber: number | undefined
  production: Deployment | null
  current: Settings
  axis: Axis
}

const TONES = {
  sandbox: 'sandbox',
  production: 'production',
  both: 'production',
  older: undefined,
} as const

export function ExperimentRow({
  modelId,
  experiment: { version, before },
  sandboxNumber,
  production,
  current,
  axis,
}: ExperimentRowProps) {
  const standing = standingOf(version.number, sandboxNumber, production?.version)
  const isProduction = version.number === production?.version
  return (
    <Row tone={TONES[standing]}>
      <Cell isRowHeader className="max-sm:order-1">
        <ExperimentMark number={version.number} trained={version.trained} standing={standing} />
      </Cell>
      <Cell stacked="full" className="py-2 max-sm:order-3 max-sm:py-1">
        <VersionChangesList
          changes={before ? versionChanges(before, version) : []}
          isFirst={before === null}
        />
        {version.tuning && (
          <span className="mt-1 block">
            <Badge icon={<WandSparkles aria-hidden="true" />}>
              Auto-tune, best of {version.tuning.tried}
            </Badge>
          </span>
        )}
      </Cell>
      <Cell isNumeric label="Accuracy" className="max-sm:order-6 sm:max-xl:hidden">
        {percent(version.accuracy)}
      </Cell>
      <Cell isNumeric label="Macro F1" className="max-sm:order-4">
        <b>{percent(version.macro_f1)}</b>
      </Cell>
      <Cell hideBelow="sm" className="w-44 max-xl:w-33">
        <IntervalBar
          version={isProduction ? 'production' : 'sandbox'}
          label="Macro F1"
          estimate={version.macro_f1}
          axis={axis}
          reference={production?.macro_f1}
        />
      </Cell>
      {production && (
        <Cell isNumeric stacked="end" className="max-sm:order-5">
          {isProduction ? (
            <span className="text-ink-3">baseline</span>
          ) : (
            <Delta difference={version.macro_f1 - production.macro_f1} />
          )}
        </Cell>
      )}
      <Cell isNumeric stacked="end" className="pl-0! max-sm:order-2">
        <ExperimentMenu modelId={modelId} version={version} current={current} />
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
