/** What kinds of job remember from one look to the next. A new runner begins without, and finds out again. */
export type JobMemory = {
  /** Every deployment up to this one has its evidence, so that looking costs nothing while nobody deploys. */
  evidenceUpTo: number
  /** Of each model the newest kept request whose words are counted. */
  counted: Map<number, { requestId: number; at: number }>
  /** Of each model the deployment that was guarded last, and how many texts it had answered. */
  guarded: Map<number, { number: number; texts: number }>
  /** When uploaded files were last swept, in milliseconds. */
  sweptAt: number
  /** Of each model that erases old texts when they were last looked for, and how old they were to be. */
  forgot: Map<number, { at: number; days: number }>
}

export function createJobMemory(): JobMemory {
  return {
    evidenceUpTo: 0,
    counted: new Map(),
    guarded: new Map(),
    sweptAt: 0,
    forgot: new Map(),
  }
}
