import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Proof } from '@/lib/contracts/proof'
import type { Names } from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'

type DuelBarProps = { proof: Proof; names: Names }

/** The texts that only one version got right, in two parts. */
export function DuelBar({ proof, names }: DuelBarProps) {
  const { only_candidate, only_baseline, both_right, both_wrong } = proof
  const [candidate, baseline] = [lower(names.candidate), lower(names.baseline)]
  return (
    <>
      <div
        role="img"
        aria-label={`${count(only_candidate)} texts only ${candidate} got right, ${count(only_baseline)} only ${baseline}`}
        className="mt-4 mb-2.5"
      >
        <div className="flex h-3.5 gap-0.75">
          <span
            className="rounded-xs border border-dashed border-sb hatch-sb"
            style={{ flexGrow: only_candidate }}
          />
          <span className="rounded-xs bg-pr" style={{ flexGrow: only_baseline }} />
        </div>
        <div className="mt-2 flex flex-wrap justify-between gap-x-4">
          <span className="flex items-center gap-1.5 text-sb-ink">
            <VersionMark version="sandbox" />
            <b>{count(only_candidate)}</b> only {candidate}
          </span>
          <span className="flex items-center gap-1.5 text-pr-ink">
            <b>{count(only_baseline)}</b> only {baseline}
            <VersionMark version="production" />
          </span>
        </div>
      </div>
      <p className="text-small text-ink-3">
        {count(both_right)} both right · {count(both_wrong)} both wrong
      </p>
    </>
  )
}

function lower(name: string): string {
  return name.toLowerCase()
}
