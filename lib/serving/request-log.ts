import 'server-only'
import type { Logger } from 'pino'
import type { HourOfRequests } from '@/db/production/request-stats'
import type { KeptRequest } from '@/db/production/requests'
import { textSlices } from '@/lib/slices'
import { KEPT_TEXTS, type NotesTaker } from './write-notes'

const FLUSH_MS = 1_000
const FLUSH_TEXTS = 2_000
/** So much is written at once, in a transaction that stays under about 20 ms. */
const SLICE = { items: 1_000, characters: 1_000_000 }
const HOUR_MS = 3_600_000
const NO_TAG = 0

type Answered = readonly { tag_id: number; confidence: number }[]

export type RequestLog = {
  /** A request: one entry of `answers` per text, the tags it got, best first. */
  count: (modelId: number, deployment: number, answers: readonly Answered[]) => void
  keep: (request: KeptRequest) => void
  /** Counts of another process, to be written with those of this one. */
  add: (hours: readonly HourOfRequests[]) => void
  /** Writes what waits, and stops. */
  close: () => Promise<void>
}

/** Counts and keeps what was classified, in memory first: no request waits for the disk, or for another process. */
export function createRequestLog(taker: NotesTaker, log: Logger): RequestLog {
  let counts = new Map<string, HourOfRequests>()
  let kept: KeptRequest[] = []
  let writing: Promise<void> = Promise.resolve()
  const timer = setInterval(flush, FLUSH_MS)
  timer.unref()

  let isFailing = false

  function flush(): Promise<void> {
    writing = writing.then(writeAll).then(noteSuccess, noteFailure)
    return writing
  }

  /** What could not be written waits for the next time, the newest texts of it. */
  async function writeAll(): Promise<void> {
    if (counts.size === 0 && kept.length === 0) return
    const counted = counts
    counts = new Map()
    try {
      await taker.addCounts([...counted.values()])
    } catch (error) {
      for (const [key, count] of counted) addCount(key, count)
      throw error
    }
    const slices = [...textSlices(kept, SLICE, ({ content }) => content)]
    kept = []
    try {
      for (let slice = slices[0]; slice; slices.shift(), slice = slices[0]) {
        await taker.addTexts(slice)
      }
    } catch (error) {
      kept = [...slices.flat(), ...kept].slice(-KEPT_TEXTS)
      throw error
    }
  }

  function addCount(key: string, count: HourOfRequests): void {
    const known = counts.get(key)
    counts.set(key, known ? sumOf(count, known) : count)
  }

  /** Once for a failure of any length: it is tried again every second. */
  function noteFailure(err: unknown): void {
    if (!isFailing) log.error({ err }, taker.whyNot(err) ?? 'requests were not written')
    isFailing = true
  }

  function noteSuccess(): void {
    if (isFailing) log.info('requests are written again, those that waited as well')
    isFailing = false
  }

  return {
    count(modelId, deployment, answers) {
      const hour = Math.floor(Date.now() / HOUR_MS)
      const none = {
        modelId,
        deployment,
        hour,
        texts: 0,
        requests: 0,
        confidence: 0,
        tags: new Map(),
      }
      const key = keyOf(none)
      const count: HourOfRequests = counts.get(key) ?? none
      count.requests += 1
      for (const answer of answers) addAnswer(count, answer)
      counts.set(key, count)
    },
    add(hours) {
      for (const hour of hours) addCount(keyOf(hour), hour)
    },
    keep(request) {
      if (kept.length === KEPT_TEXTS) kept.shift()
      kept.push(request)
      if (kept.length === FLUSH_TEXTS) void flush()
    },
    close() {
      clearInterval(timer)
      return flush()
    },
  }
}

function keyOf({ modelId, deployment, hour }: HourOfRequests): string {
  return `${modelId} ${deployment} ${hour}`
}

function sumOf(one: HourOfRequests, other: HourOfRequests): HourOfRequests {
  const tags = new Map(one.tags)
  for (const [tag, count] of other.tags) tags.set(tag, (tags.get(tag) ?? 0) + count)
  return {
    ...one,
    texts: one.texts + other.texts,
    requests: one.requests + other.requests,
    confidence: one.confidence + other.confidence,
    tags,
  }
}

function addAnswer(count: HourOfRequests, answer: Answered): void {
  count.texts += 1
  count.confidence += answer[0]?.confidence ?? 0
  if (answer.length === 0) count.tags.set(NO_TAG, (count.tags.get(NO_TAG) ?? 0) + 1)
  for (const { tag_id } of answer) count.tags.set(tag_id, (count.tags.get(tag_id) ?? 0) + 1)
}
