import 'server-only'
import type { Replay } from '@/lib/contracts/replay'

/** What is kept of a replay: the figures, and the requests whose answer would change, the most certain first. */
export type ReplayResult = { replay: Replay; changed: ChangedRequest[] }

/** A request's id, then the answer of production and its confidence, then the sandbox's. */
export type ChangedRequest = [
  request: number,
  from: number[],
  fromConfidence: number,
  to: number[],
  toConfidence: number,
]
