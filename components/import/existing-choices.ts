import type { ExistingStrategy } from '@/lib/contracts/choices'
import type { FileFound } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

type Existing = NonNullable<FileFound['existing']>
type Choice = { id: ExistingStrategy; label: string; hint: string }

/** How many of them have other tags here than in the file. */
export function existingInWords({ texts, differing, untagged }: Existing): string {
  const parts = [
    ...(differing > 0 ? [`${have(differing)} other tags here than in the file`] : []),
    ...(untagged > 0 ? [`${have(untagged)} no tag here and one in the file`] : []),
  ]
  if (parts.length > 0) return `${parts.join(', ')}. No text is added twice.`
  const what = texts === 1 ? 'It is not added twice and keeps its tags' : 'None is added twice'
  return `${what}: the file says no other tags.`
}

/** Whatever makes a difference, that which loses nothing first; in a model of one tag a text none can be added. */
export function existingChoices(
  { differing, untagged }: Existing,
  { oneTag, chosen }: { oneTag: boolean; chosen: ExistingStrategy },
): Choice[] {
  if (differing + untagged === 0) return []
  const choices: (Choice & { isOffered: boolean })[] = [
    {
      id: 'keep',
      label: 'Keep the tags here',
      hint: keepHint(differing, untagged),
      isOffered: true,
    },
    {
      id: 'merge',
      label: 'Add the tags of the file',
      hint: `${plural('text', differing + untagged)} ${gets(differing + untagged)} them beside those here.`,
      isOffered: !oneTag,
    },
    {
      id: 'overwrite',
      label: 'Replace by the tags of the file',
      hint: `${plural('text', differing)} ${differing === 1 ? 'loses its' : 'lose their'} tags here. Undo brings them back.`,
      isOffered: differing > 0,
    },
    {
      id: 'ignore',
      label: 'Leave them alone',
      hint: `${plural('text', untagged)} ${untagged === 1 ? 'stays' : 'stay'} without a tag, too.`,
      isOffered: untagged > 0,
    },
  ]
  return choices.flatMap(({ isOffered, ...choice }) =>
    isOffered || choice.id === chosen ? [choice] : [],
  )
}

function keepHint(differing: number, untagged: number): string {
  const kept =
    differing > 0 ? `${plural('text', differing)} stay${differing === 1 ? 's' : ''} as here` : ''
  const filled = untagged > 0 ? `${count(untagged)} without a tag ${gets(untagged)} the file’s` : ''
  return `${[kept, filled].filter(Boolean).join(', ')}.`
}

function have(value: number): string {
  return `${count(value)} ${value === 1 ? 'has' : 'have'}`
}

function gets(value: number): string {
  return value === 1 ? 'gets' : 'get'
}
