import type { QueueItem } from '@/lib/contracts/queue'

/** What people call unsure; of the least certain texts of a good model many are above it. */
const UNSURE_BELOW = 0.8

const STANDS_FOR_OTHERS = 'stands for many others'

/** Why Langur chose the text, as far as it is true of what stands below it; other queues say themselves what is in them. */
export function whyItComes(text: QueueItem): string | undefined {
  if (text.chosen_by === 'random') return 'chosen at random'
  if (text.chosen_by === 'spread') return STANDS_FOR_OTHERS
  if (text.chosen_by !== 'uncertain') return undefined
  const { sandbox, answers } = text
  const confidence = sandbox?.confidence ?? Math.max(0, ...answers.map((one) => one.confidence))
  return confidence < UNSURE_BELOW ? 'the sandbox is unsure of it' : STANDS_FOR_OTHERS
}
