import 'server-only'
import type { Logger } from 'pino'
import type { HourOfRequests } from '@/db/production/request-stats'
import type { KeptRequest } from '@/db/production/requests'
import type { DayOfUse } from '@/db/production/token-usage'
import { addLatency, sumOfLatencies } from '@/lib/facts/latency'
import { textSlices } from '@/lib/slices'
import { KEPT_TEXTS, type NotesTaker } from './write-notes'

const FLUSH_MS = 1_000
const FLUSH_TEXTS = 2_000
/** So much is written at once, in a transaction that stays under about 20 ms. */
const SLICE = { items: 1_000, characters: 1_000_000 }
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NO_TAG = 0

type Answered = readonly { tag_id: number; confidence: number }[]

export type UsedBy = {
  tokenId: number
  model: string
  texts: number
  isError: boolean
  ms: number
}

export type RequestLog = {
  /** A request: one entry of `answers` per text, the tags it got, best first. */
  count: (modelId: number, deployment: number, answers: readonly Answered[]) => void
  keep: (request: KeptRequest) => void
  /** A request of a token, or of a session: `tokenId` 0. */
  use: (request: UsedBy) => void
  /** Uses of another process, as `add`. */
  addUses: (days: readonly DayOfUse[]) => void
  /** Counts of another process, to be written with those of this one. */
  add: (hours: readonly HourOfRequests[]) => void
  /** Writes what waits, and stops. */
  close: () => Promise<void>
}

/** Counts and keeps what was classified, in memory first: no request waits for the disk, or for another process. */
export function createRequestLog(taker: NotesTaker, log: Logger): RequestLog {
  let counts = new Map<string, HourOfRequests>()
  let uses = new Map<string, DayOfUse>()
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
    await writeCounts()
    await writeUses()
    if (kept.length === 0) return
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

  async function writeCounts(): Promise<void> {
    if (counts.size === 0) return
    const counted = counts
    counts = new Map()
    try {
      await taker.addCounts([...counted.values()])
    } catch (error) {
      for (const [key, count] of counted) addCount(key, count)
      throw error
    }
  }

  async function writeUses(): Promise<void> {
    if (uses.size === 0) return
    const used = uses
    uses = new Map()
    try {
      await taker.addUses([...used.values()])
    } catch (error) {
      for (const [key, use] of used) addUse(key, use)
      throw error
    }
  }

  function addUse(key: string, use: DayOfUse): void {
    const known = uses.get(key)
    uses.set(key, known ? sumOfUses(use, known) : use)
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
    use({ tokenId, model, texts, isError, ms }) {
      const day = Math.floor(Date.now() / DAY_MS)
      const none = { tokenId, model, day, texts: 0, requests: 0, errors: 0, latencies: [] }
      const key = keyOfUse(none)
      const use: DayOfUse = uses.get(key) ?? none
      use.texts += texts
      use.requests += 1
      use.errors += isError ? 1 : 0
      addLatency(use.latencies, ms)
      uses.set(key, use)
    },
    addUses(days) {
      for (const day of days) addUse(keyOfUse(day), day)
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

function keyOfUse({ tokenId, model, day }: DayOfUse): string {
  return `${tokenId} ${model} ${day}`
}

function sumOfUses(one: DayOfUse, other: DayOfUse): DayOfUse {
  return {
    ...one,
    texts: one.texts + other.texts,
    requests: one.requests + other.requests,
    errors: one.errors + other.errors,
    latencies: sumOfLatencies(one.latencies, other.latencies),
  }
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
