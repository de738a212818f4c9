import { keepSession } from './session'

/** Held by one of all job runners: what belongs to nobody is done by that one. */
const KEEPER_LOCK = 4_815_162_345
/** Whoever commits what a runner may be waiting for says so here. */
export const BELL = 'langur_jobs'

export type Runners = {
  /** Whether this one does what one of all does. */
  isKeeper: () => boolean
  /** Since when this one has a session: before, others may have had none either, and said nothing. */
  since: () => number
  close: () => Promise<void>
}

/** Joins the job runners of all copies that use a database; `rung` hears when there may be work. */
export async function joinRunners(
  address: string,
  { rung }: { rung: () => void },
): Promise<Runners> {
  let isKeeper = false
  let since = Date.now()
  const session = await keepSession(address, {
    name: 'langur jobs',
    async beat(ask, isNew) {
      if (isNew) {
        await ask(`LISTEN ${BELL}`)
        since = Date.now()
      }
      if (isKeeper) return void (await ask('SELECT 1'))
      const [row] = await ask(`SELECT pg_try_advisory_lock(${KEEPER_LOCK}) AS taken`)
      isKeeper = row?.taken === true
    },
    lost() {
      isKeeper = false
    },
    heard: rung,
  })
  return { isKeeper: () => isKeeper, since: () => since, close: session.close }
}
