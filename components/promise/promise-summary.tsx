import { Ticks } from '@/components/ui/charts/ticks'
import { Card } from '@/components/ui/layout/card'
import { Stat, StatRow } from '@/components/ui/layout/stat'
import { type VersionKind, VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import type { PromiseList } from '@/lib/contracts/promise'
import { ticksInWords, ticksOf, whyBroken } from './standing'

type PromiseSummaryProps = { model: Model; promises: PromiseList }

/** How many promises each version keeps. */
export function PromiseSummary({ model, promises }: PromiseSummaryProps) {
  const { sandbox, production } = model.langur
  return (
    <Card label="Kept and broken" className="mb-4">
      <StatRow className="grid-cols-3">
        <Keeps
          version="sandbox"
          number={sandbox?.number}
          promises={promises}
          missing="Not trained yet: promises are checked after every training."
        />
        <Keeps
          version="production"
          number={production?.version}
          promises={promises}
          missing="Nothing is in production yet."
          why={production ? whyBroken(promises.items, production.deployed) : null}
        />
        <div>
          <div className="text-small text-ink-2">Before a deploy</div>
          <p className="mt-1.5 text-body">
            A broken promise asks for a reason and is named in the history. It never stops you
            silently.
          </p>
        </div>
      </StatRow>
    </Card>
  )
}

type KeepsProps = {
  version: VersionKind
  number: number | undefined
  promises: PromiseList
  missing: string
  why?: string | null
}

const NAMES = { sandbox: 'Sandbox', production: 'Production' } as const
const INK = { sandbox: 'text-sb-ink', production: 'text-pr-ink' } as const

function Keeps({ version, number, promises, missing, why = null }: KeepsProps) {
  const counts = promises[version]
  const label = (
    <span className={`flex items-center gap-1.5 ${counts ? INK[version] : ''}`}>
      <VersionMark version={version} tone={counts ? 'own' : 'empty'} />
      {NAMES[version]} {number !== undefined && `v${number}`} keeps
    </span>
  )
  if (!counts) return <Stat label={label} value="–" unit={missing} />
  const ticks = ticksOf(promises.items, version)
  return (
    <Stat label={label} value={counts.kept} unit={`of ${counts.all}`}>
      <Ticks version={version} ticks={ticks} />
      {[ticksInWords(ticks), why].filter(Boolean).join(', ')}
    </Stat>
  )
}
