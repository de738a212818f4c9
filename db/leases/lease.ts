import type { Connection } from '@/db/connection/database'

/** What every row of long work has, be it of a model or of the whole installation, beside its `state`: the columns of `db/schema/lease-columns.ts`. */
export type LeasedRow = {
  id: number
  state: string
  startedAt: Date | null
  finishedAt: Date | null
  runner: string | null
  heartbeatAt: Date | null
  attempts: number
  cancelRequested: boolean
  error: string | null
}

/** Now, and since when a heartbeat is too old for its runner to be alive. */
export type Clock = { now: Date; staleBefore: Date }

/**
 * How runners come by the rows of a table, so that each is worked on by one runner at a time and by none for ever: a
 * row that waits is taken, held by heartbeats, and taken by the next runner when its own is not heard of any more.
 */
export type Lease<Row extends LeasedRow> = {
  /** How a row ends that was cancelled. */
  cancelled: Row['state']
  /** Whether there is a row to take. */
  isWanted(db: Connection, staleBefore: Date): Promise<boolean>
  /** Takes the first of the rows that nobody holds; null when there is none. */
  take(tx: Connection, runner: string, clock: Clock): Promise<Row | null>
  /** Changes a row that is worked on, but only while this runner holds it; null when it does not. */
  updateHeld(tx: Connection, id: number, runner: string, change: Partial<Row>): Promise<Row | null>
  /** As `updateHeld`, for work that goes on: throws `Interrupted` when it is held no more, or was cancelled. */
  keep(tx: Connection, id: number, runner: string, change: Partial<Row>): Promise<Row>
  /** As `keep`, for what moves many times a second: the row, which may be a large one, is not read. */
  move(tx: Connection, id: number, runner: string, change: Partial<Row>): Promise<void>
  /** Counts one attempt less of what is worked on: the runner that lost it lives, so nobody died of it. */
  excuse(tx: Connection, id: number): Promise<void>
  /** Changes a row if it is in one of these states; null when it is not. */
  update(
    tx: Connection,
    id: number,
    states: readonly Row['state'][],
    change: Partial<Row>,
  ): Promise<Row | null>
  /** Ends what waits at once; what is worked on is ended by its runner, within a second. Null: it has ended already. */
  cancel(tx: Connection, id: number, now: Date): Promise<Row | null>
  /**
   * Cancels all that there is of a deleted model, of which nothing is taken any more: so what nobody holds ends as well.
   * Answers whether a runner still works on something. Of work that belongs to no model there is never any.
   */
  cancelOfModel(tx: Connection, modelId: number, clock: Clock): Promise<boolean>
}
