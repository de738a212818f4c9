import { VersionMark } from '@/components/ui/marks/version-mark'
import { count } from '@/lib/format/count'
import type { Side } from './difference-picture'

type DuelBarProps = {
  /** Each with the texts that it alone got right. */
  candidate: Side & { texts: number }
  baseline: Side & { texts: number }
}

/** The texts that only one version got right, in two parts. */
export function DuelBar({ candidate, baseline }: DuelBarProps) {
  const isOld = baseline.tone === 'old' || baseline.mark === 'sandbox'
  return (
    <div
      role="img"
      aria-label={`${count(candidate.texts)} texts only ${candidate.name} got right, ${count(baseline.texts)} only ${baseline.name}`}
      className="mt-4 mb-2.5"
    >
      <div className="flex h-3.5 gap-0.75">
        <span className="rounded-xs hatch-sb" style={{ flexGrow: candidate.texts }} />
        <span
          className={`rounded-xs paint ${isOld ? 'bg-ink-3' : 'bg-pr'}`}
          style={{ flexGrow: baseline.texts }}
        />
      </div>
      <div className="mt-2 flex flex-wrap justify-between gap-x-4">
        <span className="flex items-center gap-1.5 text-sb-ink">
          <VersionMark version={candidate.mark} tone={candidate.tone ?? 'own'} />
          <b>{count(candidate.texts)}</b> only {candidate.name}
        </span>
        <span className={`flex items-center gap-1.5 ${isOld ? 'text-ink-2' : 'text-pr-ink'}`}>
          <b>{count(baseline.texts)}</b> only {baseline.name}
          <VersionMark version={baseline.mark} tone={baseline.tone ?? 'own'} />
        </span>
      </div>
    </div>
  )
}
