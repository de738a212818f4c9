import type { QueryClient } from '@tanstack/react-query'
import { countDisagreementTagged } from '@/lib/queries/disagreement'
import { modelKey } from '@/lib/queries/models'
import { countAnswered } from '@/lib/queries/saved-tags'
import { createOutbox, type Outbox } from './outbox'
import { sendStep } from './send-step'
import type { Step } from './step'
import { createStepStorage } from './step-storage'

const outboxes = new Map<string, Outbox>()

/** How long after the last saved tag the lists and counts are read again. */
const QUIET_MS = 1_500

/** The outbox of a model: one for this tab, which goes on sending while other pages are open. */
export function outboxOf(client: QueryClient, modelId: string): Outbox {
  const known = outboxes.get(modelId)
  if (known) return known
  const outbox = createOutbox({
    storage: createStepStorage(window.localStorage, modelId),
    send: (step) => sendStep(modelId, step),
    onSaved: savedStep(client, modelId),
    wait: (callback, ms) => {
      setTimeout(callback, ms)
    },
  })
  window.addEventListener('online', outbox.retry)
  outboxes.set(modelId, outbox)
  return outbox
}

function savedStep(client: QueryClient, modelId: string) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (step: Step) => {
    // What two people said of a text counts as before.
    if (!step.isSecond) countAnswered(client, modelId, step.kind === 'tag' ? 1 : -1, step)
    if (step.kind === 'tag' && step.chosenBy === 'disagreement') {
      countDisagreementTagged(client, modelId)
    }
    clearTimeout(timer)
    timer = setTimeout(() => client.invalidateQueries({ queryKey: modelKey(modelId) }), QUIET_MS)
  }
}
