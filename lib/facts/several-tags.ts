import type { Model } from '@/lib/contracts/model'

/** Whether a text of this model can have several tags: it says so, or its first training decided so, or before that some text has. */
export function hasSeveralTags({ model, langur }: Model): boolean {
  if (model.tagging_strategy !== 'auto') return model.tagging_strategy === 'multi'
  if (langur.sandbox) return langur.sandbox.multi
  return langur.counts.several > 0
}
