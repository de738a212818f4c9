import { EqualNot } from 'lucide-react'
import { Confidence } from '@/components/ui/marks/confidence'
import { TagChip, Untagged } from '@/components/ui/marks/tag-chip'
import type { Sample } from '@/lib/contracts/sample'

export type TagNames = ReadonlyMap<number, string>

const GONE = 'deleted tag'

export function nameOf(names: TagNames, id: number): string {
  return names.get(id) ?? GONE
}

const SHOWN = 2

type OwnTagsProps = { tags: readonly number[]; names: TagNames }

/** What people say; of many tags the first and how many more. */
export function OwnTags({ tags, names }: OwnTagsProps) {
  if (tags.length === 0) return <Untagged />
  const shown = tags.length > SHOWN ? tags.slice(0, 1) : tags
  const rest = tags.slice(shown.length)
  return (
    <span className="flex max-w-full min-w-0 items-center gap-1">
      {shown.map((id) => (
        <TagChip key={id}>{nameOf(names, id)}</TagChip>
      ))}
      {rest.length > 0 && (
        <span className="flex-none text-small text-ink-2">
          +{rest.length}
          <span className="sr-only"> {rest.map((id) => nameOf(names, id)).join(', ')}</span>
        </span>
      )}
    </span>
  )
}

type SandboxSaysProps = { sample: Sample; names: TagNames }

/** What the sandbox says and how sure it is; quiet where it agrees. */
export function SandboxSays({ sample, names }: SandboxSaysProps) {
  const { sandbox, disagrees, tags } = sample
  if (!sandbox) return null
  const isAgreeing = tags.length > 0 && !disagrees
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="flex min-w-0 items-center gap-1">
        {sandbox.tags.slice(0, SHOWN).map((id) => (
          <TagChip key={id} source={isAgreeing ? 'agree' : 'sandbox'}>
            {nameOf(names, id)}
          </TagChip>
        ))}
        {sandbox.tags.length === 0 && <span className="text-small text-ink-3">No tag</span>}
      </span>
      {disagrees && (
        <span className="flex-none text-down" title="Disagrees with your tag">
          <EqualNot className="size-3.5" />
          <span className="sr-only">disagrees with your tag</span>
        </span>
      )}
      <span className="ml-auto flex-none">
        <Confidence value={sandbox.confidence} version="sandbox" isMeterHiddenOnPhone />
      </span>
    </span>
  )
}
