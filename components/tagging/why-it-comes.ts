import type { QueueItem } from '@/lib/contracts/queue'

/** What people call unsure; of the least certain texts of a good model many are above it. */
const UNSURE_BELOW = 0.8

const STANDS_FOR_OTHERS = 'stands for many others'

/** Why Langur chose the text, as far as it is true of what stands below it; other queues say themselves what is in them. */
export function whyItComes(text: QueueItem): string | undefined {
  if (text.chosen_by === 'random') return 'chosen at random'
  if (text.chosen_by === 'spread') return STANDS_FOR_OTHERS
  if (text.chosen_by !== 'uncertain') return undefined
  const { suggestion, sandbox, answers } = text
  const said = suggestion ?? sandbox
  const confidence = said?.confidence ?? Math.max(0, ...answers.map((one) => one.confidence))
  if (confidence >= UNSURE_BELOW) return STANDS_FOR_OTHERS
  return suggestion ? 'the draft is unsure of it' : 'the sandbox is unsure of it'
}
