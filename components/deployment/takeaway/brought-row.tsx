import { Button } from '@/components/ui/controls/button'
import { Badge } from '@/components/ui/marks/badge'
import { RelativeTime } from '@/components/ui/marks/time'
import { VersionText } from '@/components/ui/marks/version-text'
import type { BroughtVersion } from '@/lib/contracts/brought-version'
import { plural } from '@/lib/format/plural'

type BroughtRowProps = {
  version: BroughtVersion
  /** Absent for those who may not. */
  onDeploy: (() => void) | undefined
}

export function BroughtRow({ version, onDeploy }: BroughtRowProps) {
  const { number, live, tags, tags_created, warnings } = version
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-2">
      <span className="flex items-center gap-2">
        <VersionText version="production" number={number} isOld={!live} />
        {live && <Badge tone="production">live</Badge>}
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere max-sm:basis-full">
        <b className="text-ink">
          “{version.from_model}” v{version.from_version}
        </b>
        , {plural('tag', tags.length)}
        {tags_created > 0 && `, ${tags_created} of them made for it`}. Brought by{' '}
        {version.brought_by} <RelativeTime moment={version.brought} />.
        <span className="block font-mono text-small text-ink-3" title={version.model_hash}>
          {version.model_hash.slice(0, 16)}…
        </span>
        {warnings.map((warning) => (
          <span key={warning} className="block text-small">
            {warning}
          </span>
        ))}
      </span>
      {!live && onDeploy && (
        <Button size="sm" aria-label={`Deploy v${number}`} onPress={onDeploy}>
          Deploy…
        </Button>
      )}
    </li>
  )
}
