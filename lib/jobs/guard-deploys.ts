import { deploymentsToGuard } from '@/db/production/deployments'
import { askUnseen } from '@/lib/answering/ask-unseen'
import { guard } from '@/lib/services/watch/guard'
import type { JobKind } from './job-kind'

/** Each look could be the one that chance fools, so there is one at each tenth more texts, not at each text. */
const GROWTH = 1.1

/** Watches deployments: compares what each answers with its forecast. */
export const guardDeploys: JobKind = {
  name: 'guard-deploys',
  pauseMs: 5_000,
  async take({ db, memory: { guarded } }) {
    for (const { modelId, number, texts } of await deploymentsToGuard(db.read)) {
      const before = guarded.get(modelId)
      const isSame = before?.number === number
      if (texts === 0 || (isSame && texts < before.texts * GROWTH)) continue
      return async () => {
        await guard(db, askUnseen(db.read), modelId, number)
        guarded.set(modelId, { number, texts })
      }
    }
    return null
  },
}
