import { TagChip, Untagged } from '@/components/ui/marks/tag-chip'

type SuspectChipsProps = {
  ids: readonly number[]
  names: ReadonlyMap<number, string>
  isGuess?: boolean
}

export function SuspectChips({ ids, names, isGuess = false }: SuspectChipsProps) {
  if (ids.length === 0) return isGuess ? <span>no tag</span> : <Untagged />
  return ids.map((id) => (
    <TagChip key={id} source={isGuess ? 'sandbox' : 'person'}>
      {nameOf(names, id)}
    </TagChip>
  ))
}

export function nameOf(names: ReadonlyMap<number, string>, id: number): string {
  return names.get(id) ?? `tag ${id}`
}
