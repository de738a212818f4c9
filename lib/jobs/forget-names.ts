import { forgetName, nextFormerMember } from '@/db/accounts/former-members'
import type { JobKind } from './job-kind'

/** Takes the names of deleted accounts from what they did, which stays. */
export const forgetNames: JobKind = {
  name: 'forget-names',
  pauseMs: 60_000,
  async take({ db }) {
    const member = await nextFormerMember(db)
    return member === undefined ? null : (stop) => forgetName(db, member, stop)
  },
}
