import { TextLink } from '@/components/ui/controls/text-link'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Activity } from '@/lib/contracts/activity'
import { modelPage } from '@/lib/contracts/addresses'

/** Where it was done: the model, with the mark of what changed, or the workspace. */
export function ModelPlace({ entry: { model, deployment } }: { entry: Activity }) {
  return (
    <span className="w-44 flex-none max-sm:wrap-anywhere sm:truncate max-sm:w-auto max-sm:flex-1 max-sm:pl-14">
      {model ? (
        <TextLink href={modelPage(model.id, 'data')} className="inline-flex items-center gap-1.5">
          <VersionMark version={deployment === null ? 'sandbox' : 'production'} size="sm" />
          {model.name}
        </TextLink>
      ) : (
        <span className="text-ink-2">Workspace</span>
      )}
    </span>
  )
}
