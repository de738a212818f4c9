import type { Peers } from '../peers/find-peers'
import type { Table } from '../report/table'
import type { DataSet } from '../sets/data-set'

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
