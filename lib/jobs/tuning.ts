import { type TuningRow, tuningLease } from '@/db/training/tunings'
import { tune } from '@/lib/training/tuning/tune'
import type { LongWork } from './leased'

/** Searches for better settings, one at a time, beside trainings: nobody waits for a search of many minutes. */
export const tuning: LongWork<TuningRow> = {
  name: 'tuning',
  pauseMs: 500,
  lease: tuningLease,
  subject: 'The search',
  advice: ', probably because memory ran out. Take fewer features, or shorter word groups.',
  async work({ row, tell, ...job }) {
    await tune({ ...job, tuning: row, tell: (now) => tell(() => ({ progress: now() })) })
    return null
  },
}
