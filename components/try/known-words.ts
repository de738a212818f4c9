import type { Answer, AskedText } from './use-asked-texts'

/** “27 known to sandbox, 24 to production”: words without stopwords that a version has learnt something about. */
export function knownWords({ sandbox, production }: Pick<AskedText, 'sandbox' | 'production'>) {
  const ours = knownTo(sandbox)
  const theirs = knownTo(production)
  if (ours === null && theirs === null) return null
  if (theirs === null) return `${ours} known to sandbox`
  return ours === null
    ? `${theirs} known to production`
    : `${ours} known to sandbox, ${theirs} to production`
}

function knownTo(answer: Answer | null): number | null {
  return answer?.kind === 'answer' && answer.why.kind === 'why'
    ? answer.why.explanation.known_word_count
    : null
}
