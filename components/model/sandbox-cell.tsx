import { Sparkline } from '@/components/ui/charts/sparkline'
import { RelativeTime } from '@/components/ui/marks/time'
import type { ModelState } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { percent } from '@/lib/format/percent'
import { Figure } from './figure'
import { scoreEnds } from './score-ends'

export function SandboxCell({ langur }: { langur: ModelState }) {
  const { sandbox, run, macro_f1_history: history } = langur
  if (!sandbox) return <span className="block text-ink-3">Not trained yet</span>
  const next = isUnderWay(run) ? run?.version : null
  return (
    <span className="flex max-w-58 items-center justify-between gap-3">
      <Figure value={percent(sandbox.macro_f1)}>
        v{sandbox.number} ·{' '}
        {next ? (
          `training v${next}`
        ) : (
          <>
            <span className="max-sm:sr-only">trained</span>{' '}
            <RelativeTime moment={sandbox.trained} />
          </>
        )}
      </Figure>
      {history.length > 1 && (
        <span className="w-18 flex-none max-xl:hidden">
          <Sparkline
            values={history}
            version="sandbox"
            label={`Macro F1 of the last ${history.length} versions, from ${percent(history[0] ?? 0)} to ${percent(history.at(-1) ?? 0)}`}
            width={72}
            ends={scoreEnds(history)}
            height={30}
          />
        </span>
      )}
    </span>
  )
}
