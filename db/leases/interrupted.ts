/** Why a job has to end before it is done. */
export type Reason = 'cancelled' | 'lost' | 'stopped'

export class Interrupted extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(`The job was ${reason}.`)
    this.name = 'Interrupted'
    this.reason = reason
  }
}
