import type { Answer, AskedText } from './use-asked-texts'

/** The names a version gave, the most certain first; null without an answer. */
export function namesOf(answer: Answer | null): string[] | null {
  if (answer?.kind !== 'answer') return null
  return answer.answer.classifications.map(({ tag_name }) => tag_name)
}

/** Whether both versions say the same; null while only one of them answers. */
export function verdictOf({ sandbox, production }: Pick<AskedText, 'sandbox' | 'production'>) {
  const ours = namesOf(sandbox)
  const theirs = namesOf(production)
  if (!ours || !theirs) return null
  const isSame = ours.length === theirs.length && ours.every((name) => theirs.includes(name))
  return isSame
    ? { isSame, head: 'The two versions agree.', detail: `Both say ${list(ours)}.` }
    : {
        isSame,
        head: 'The two versions disagree.',
        detail: `Sandbox says ${list(ours)}, production says ${list(theirs)}.`,
      }
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'no tag' : names.join(' and ')
}
