import type { WebhookEvent } from '@/lib/contracts/choices'

/** What a webhook is told, in the words of pages. */
export const WEBHOOK_WORDS: Record<WebhookEvent | 'test', string> = {
  training_finished: 'Training finished',
  training_failed: 'Training failed',
  deployed: 'Deployed',
  rolled_back: 'Rolled back',
  deploy_asked: 'Deploy asked for',
  promise_broken: 'Promise broken',
  drift: 'Production drifts from the forecast',
  batch_finished: 'Batch finished',
  test: 'Test',
}
