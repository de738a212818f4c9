import { Check, TriangleAlert } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { Delta } from '@/components/ui/delta'
import { Stat, StatRow } from '@/components/ui/stat'
import { VersionPill } from '@/components/ui/version-pill'
import type { Comparison } from '@/lib/contracts/comparison'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import { percent } from '@/lib/format/percent'
import { type DeployCheck, deployChecks } from './deploy-checks'
import { DeployForm } from './deploy-form'

type DeployCardProps = {
  model: Model
  sandbox: Version
  production: Deployment
  comparison: Comparison
}

export function DeployCard({ model, sandbox, production, comparison }: DeployCardProps) {
  const checks = deployChecks({
    comparison,
    isChangedSinceTraining: model.langur.changed_since_training,
  })
  return (
    <Card label="Deploy" isClipped>
      <div className="grid grid-cols-2 max-lg:grid-cols-1">
        <div className="px-5 py-4">
          <div className="flex flex-wrap items-center gap-2">
            <VersionPill version="sandbox" number={sandbox.number} />
            <span className="text-small text-ink-3">takes the place of</span>
            <VersionPill version="production" number={production.version} />
          </div>
          <h2 className="mt-3 text-hero max-sm:text-hero-s">Deploy v{sandbox.number}?</h2>
          <p className="mt-1 max-w-115 text-body text-ink-2">
            From then on the API answers with v{sandbox.number}. v{production.version} stays in the
            history and can come back at any time.
          </p>
        </div>
        <StatRow className="grid-cols-2 border-l border-line max-lg:border-t max-lg:border-l-0">
          <Score
            label="Accuracy"
            sandbox={sandbox.accuracy}
            production={production.accuracy}
            number={production.version}
          />
          <Score
            label="Macro F1"
            sandbox={sandbox.macro_f1}
            production={production.macro_f1}
            number={production.version}
          />
        </StatRow>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line bg-fill-1 px-5 py-3">
        <DeployChecks checks={checks} />
        <DeployForm modelId={model.id} number={sandbox.number} before={production.version} />
      </div>
    </Card>
  )
}

type ScoreProps = { label: string; sandbox: number; production: number; number: number }

function Score({ label, sandbox, production, number }: ScoreProps) {
  return (
    <Stat label={label} value={percent(sandbox)}>
      <span className="flex flex-wrap items-center gap-x-2">
        <Delta difference={sandbox - production} />
        <span>
          v{number} had {percent(production)}
        </span>
      </span>
      <span className="mt-1 block">
        Each measured on its own texts; the difference could be chance
      </span>
    </Stat>
  )
}

function DeployChecks({ checks }: { checks: readonly DeployCheck[] }) {
  return (
    <ul aria-label="Checks" className="flex min-w-0 flex-1 flex-wrap gap-x-5 gap-y-1.5 text-ui">
      {checks.map(({ isFine, text }) => (
        <li
          key={text}
          className={cx('flex items-start gap-2', isFine ? 'text-ink-2' : 'text-down')}
        >
          {isFine ? <Check className="mt-0.5" /> : <TriangleAlert className="mt-0.5" />}
          <span className="min-w-0">{text}</span>
        </li>
      ))}
    </ul>
  )
}
