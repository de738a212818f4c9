import { EqualNot } from 'lucide-react'
import { cx } from '@/components/ui/layout/cx'
import { Confidence } from '@/components/ui/marks/confidence'
import { TagChip, type TagSource, Untagged } from '@/components/ui/marks/tag-chip'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Sample } from '@/lib/contracts/sample'
import { wholePercent } from '@/lib/format/percent'

export type TagNames = ReadonlyMap<number, string>

const GONE = 'deleted tag'

export function nameOf(names: TagNames, id: number): string {
  return names.get(id) ?? GONE
}

const SHOWN = 2

type OwnTagsProps = { sample: Pick<Sample, 'tags' | 'fits_no_tag'>; names: TagNames }

/** What people say; of many tags the first and how many more. */
export function OwnTags({ sample: { tags, fits_no_tag }, names }: OwnTagsProps) {
  if (fits_no_tag) return <TagChip>Fits no tag</TagChip>
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

type GuessProps = { sample: Sample; names: TagNames }

/** Beside the tag of a text: what the sandbox says where that differs, and how sure it is; quiet where it agrees. */
export function Guess({ sample, names }: GuessProps) {
  const { sandbox, tags } = sample
  if (!sandbox) return null
  const isQuiet = isAgreeing(sample)
  return (
    <span
      className={cx('flex flex-1 items-center gap-1.5', isQuiet ? 'min-w-9' : 'min-w-28 basis-30')}
    >
      {isQuiet ? (
        <span className="sr-only">. Sandbox agrees,</span>
      ) : (
        <>
          {tags.length > 0 ? <Unequal /> : <VersionMark version="sandbox" />}
          <span className="sr-only">Sandbox says</span>
          <SandboxTags sample={sample} names={names} source="sandbox" />
        </>
      )}
      <span className="ml-auto min-w-9 flex-none text-right text-small text-ink-3">
        {wholePercent(sandbox.confidence)}
        <span className="sr-only"> sure</span>
      </span>
    </span>
  )
}

/** The same where there is room: with a meter, and named also where it agrees. */
export function SandboxSays({ sample, names }: GuessProps) {
  const { sandbox, disagrees } = sample
  if (!sandbox) return null
  return (
    <span className="flex min-w-0 items-center gap-2">
      <SandboxTags
        sample={sample}
        names={names}
        source={isAgreeing(sample) ? 'agree' : 'sandbox'}
      />
      {disagrees && <Unequal />}
      <span className="ml-auto flex-none">
        <Confidence value={sandbox.confidence} version="sandbox" />
      </span>
    </span>
  )
}

/** What the sandbox says needs no words then. */
export function isAgreeing({ tags, disagrees }: Sample): boolean {
  return tags.length > 0 && !disagrees
}

function SandboxTags({ sample, names, source }: GuessProps & { source: TagSource }) {
  const tags = sample.sandbox?.tags ?? []
  if (tags.length === 0) return <span className="text-small text-ink-3">No tag</span>
  return tags.slice(0, SHOWN).map((id) => (
    <TagChip key={id} source={source}>
      {nameOf(names, id)}
    </TagChip>
  ))
}

function Unequal() {
  return (
    <span className="flex-none text-down" title="Disagrees with your tag">
      <EqualNot className="size-3.5" />
      <span className="sr-only">disagrees with your tag</span>
    </span>
  )
}
