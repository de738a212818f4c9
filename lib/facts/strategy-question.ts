import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { isInDoubt } from './strategy'

export type StrategyQuestion = {
  sentence: string
  /** What settles it by a press of a button. */
  answers: readonly { label: string; strategy: 'single' | 'multi' }[]
  /** Texts that have several tags, to look at. */
  texts: number
}

/** What a model asks whose texts say something else than the strategy that its first training decided; null: nothing. */
export function strategyQuestion({ model, langur }: Model): StrategyQuestion | null {
  const { sandbox, counts } = langur
  const texts = counts.several
  if (model.tagging_strategy === 'multi' || sandbox === null) return null
  const isSet = model.tagging_strategy === 'single'
  const have = `${plural('text', texts)} of ${count(counts.tagged)} ${texts === 1 ? 'has' : 'have'} several tags`
  const decided = isSet ? 'as it is set' : 'as its first training decided'
  if (texts > 0 && (isSet || !sandbox.multi)) {
    return {
      sentence: `${have}, and the model gives one tag a text, ${decided}: any of theirs counts as right. May a text have several? If not, leave each of them one.`,
      answers: [{ label: 'Give several tags', strategy: 'multi' }],
      texts,
    }
  }
  if (isSet || !sandbox.multi || counts.tagged === 0) return null
  if (isInDoubt(texts, counts.tagged)) {
    return {
      sentence: `Only ${have}, and the model may give several, ${decided}. May a text have several? If not, leave each of them one.`,
      answers: [{ label: 'Keep several', strategy: 'multi' }],
      texts,
    }
  }
  if (texts > 0) return null
  return {
    sentence:
      'No text has several tags, and the model may give several, as its first training decided. Shall every text get one?',
    answers: [
      { label: 'Give one tag', strategy: 'single' },
      { label: 'Keep several', strategy: 'multi' },
    ],
    texts: 0,
  }
}
