import type { Peers } from '@/bench/peers/find-peers'
import type { Table } from '@/bench/report/table'
import type { DataSet } from '@/bench/sets/data-set'

export type Bench = {
  readonly sets: readonly DataSet[]
  /** Whether the sets were asked for by name, so that none may be left out for its size. */
  readonly areNamed: boolean
  readonly peers: Peers
  readonly rounds: number
  readonly isQuick: boolean
  /** Tells what is being measured now. */
  readonly say: (what: string) => void
}

/** One question, answered by one table. */
export type Question = {
  readonly name: string
  readonly what: string
  readonly ask: (bench: Bench) => Promise<Table>
}
