import type { Tag } from '@/lib/contracts/tag'
import type { VersionText } from '@/lib/contracts/version'

export type RetagChoice = { label: string; tags: number[] }

type RetagInput = {
  text: Pick<VersionText, 'answer' | 'tags_now'>
  tags: readonly Tag[]
  hasSeveralTags: boolean
}

/** What the tags of a text can become: the version’s answer first, then tag by tag. */
export function retagChoices({ text, tags, hasSeveralTags }: RetagInput) {
  const { answer, tags_now: now } = text
  const known = new Map(tags.map(({ id, name }) => [id, name]))
  const answerNow = answer.filter((id) => known.has(id))
  const isNews = answerNow.length > 0 && sorted(answerNow) !== sorted(now)
  const accept: RetagChoice | null = isNews
    ? {
        label: `Change tag to ${answerNow.map((id) => known.get(id)).join(', ')}`,
        tags: answerNow,
      }
    : null
  const others = tags
    .filter(({ id }) => hasSeveralTags || !now.includes(id))
    .filter(({ id }) => hasSeveralTags || !accept || !answerNow.includes(id))
    .map(({ id, name }): RetagChoice => {
      if (!hasSeveralTags) return { label: name, tags: [id] }
      return now.includes(id)
        ? { label: `Remove ${name}`, tags: now.filter((tag) => tag !== id) }
        : { label: `Add ${name}`, tags: [...now, id] }
    })
  return { accept, others }
}

function sorted(ids: readonly number[]): string {
  return ids.toSorted((one, other) => one - other).join()
}
