import type { Channel } from '@/lib/jobs/channel'
import type { LimitCounter, Told } from '@/lib/services/accounts/limit-counter'

/** What a parent says that is gone: this process ends as well. */
const NOTHING_TOLD: Told = { refused: null, quota: null }

/** Has the parent count what is limited, which does so for all processes. Only requests with a limit come here. */
export function countedByParent(parent: Channel): Pick<LimitCounter, 'enter' | 'leave' | 'take'> {
  const ask = async (type: string, value: unknown): Promise<Told> =>
    (await parent.ask<Told>(type, value)) ?? NOTHING_TOLD
  return {
    enter: (asked) => ask('enter', asked),
    take: (asked) => ask('take', asked),
    async leave(asked) {
      await parent.tell('leave', asked)
    },
  }
}
