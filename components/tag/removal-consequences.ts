import type { Consequence } from '@/components/ui/feedback/consequences'
import type { ModelState } from '@/lib/contracts/model'

/** What is the same whichever way a tag goes: a training, and nothing in production. */
export function removalConsequences(
  { sandbox, production, train_automatically }: ModelState,
  tagName: string,
): Consequence[] {
  const next = (sandbox?.number ?? 0) + 1
  const training: Consequence = train_automatically
    ? { key: 'training', count: 1, text: `training starts by itself, sandbox becomes v${next}` }
    : { key: 'training', count: 0, text: 'trainings start by themselves' }
  const unchanged = production
    ? `changes in production: v${production.version} answers as before, with ${tagName}, until you deploy`
    : 'changes in production: it is still empty'
  return [training, { key: 'production', count: 0, text: unchanged }]
}
