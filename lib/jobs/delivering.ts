import { type DeliveryRow, deliveryLease } from '@/db/webhooks/deliveries'
import { findWebhook } from '@/db/webhooks/webhooks'
import { isAppError } from '@/lib/errors'
import { postBody } from '@/lib/services/webhooks/post-body'
import { signature } from '@/lib/services/webhooks/sign'
import type { LeasedJob, LongWork } from './leased'

const SECOND_MS = 1_000
const DAY_MS = 86_400 * SECOND_MS
const FIRST_PAUSE_MS = 10 * SECOND_MS
const LONGEST_PAUSE_MS = 4 * 3_600 * SECOND_MS

/** Sends what webhooks are to be told, and again, with growing pauses, for a day. */
export const delivering: LongWork<DeliveryRow> = {
  name: 'delivering',
  pauseMs: 1_000,
  lease: deliveryLease,
  subject: 'The delivery',
  advice: '. Send it again.',
  async work(job) {
    const { db, row, signal } = job
    const webhook = await findWebhook(db.read, row.modelId, row.webhookId)
    if (!webhook) return { state: 'cancelled', finishedAt: new Date() }
    const at = new Date()
    const begun = performance.now()
    const sent = await send(webhook, row, at, signal)
    return { ...outcome(row, sent, at), durationMs: Math.round(performance.now() - begun) }
  },
}

type Sent = { status: number | null; error: string | null }

async function send(
  { url, secret, mayBePrivate }: { url: string; secret: string; mayBePrivate: boolean },
  { id, event, body }: DeliveryRow,
  at: Date,
  signal: LeasedJob<DeliveryRow>['signal'],
): Promise<Sent> {
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Langur',
    'X-Langur-Event': event,
    'X-Langur-Delivery': String(id),
    'X-Langur-Signature': signature(secret, body, at),
  }
  try {
    const status = await postBody({ url, body, headers, mayBePrivate }, signal)
    const isTaken = status >= 200 && status < 300
    return { status, error: isTaken ? null : `It answered ${status}.` }
  } catch (error) {
    if (isAppError(error)) return { status: null, error: error.message }
    throw error
  }
}

/** How the row goes on: taken, tried again later, or given up after a day. */
export function outcome(
  { tries: before, createdAt }: Pick<DeliveryRow, 'tries' | 'createdAt'>,
  { status, error }: Sent,
  at: Date,
): Partial<DeliveryRow> {
  const tries = before + 1
  if (error === null) return { state: 'finished', tries, status, error, finishedAt: new Date() }
  const dueAt = new Date(at.getTime() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 3 ** before))
  if (dueAt.getTime() > createdAt.getTime() + DAY_MS) {
    return { state: 'failed', tries, status, error, finishedAt: new Date() }
  }
  // Each try is a new one for the runner: what the target does ends none.
  return { state: 'queued', tries, status, error, dueAt, attempts: 0 }
}
