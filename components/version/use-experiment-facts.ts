'use client'

import type { Model } from '@/lib/contracts/model'
import { settingsOf } from '@/lib/contracts/model-settings'
import type { PromiseCounts } from '@/lib/contracts/promise'
import { usePromises } from '@/lib/queries/promises'
import { useMayDo } from '@/lib/queries/use-may-do'
import { useVerdicts } from '@/lib/queries/verdicts'
import { useVersionNotes } from '@/lib/queries/version-notes'
import type { ExperimentFacts } from './experiment-facts'

export function useExperimentFacts(model: Model): ExperimentFacts {
  const { sandbox, production } = model.langur
  const notes = useVersionNotes(model.id)
  const { data: verdicts } = useVerdicts(model.id)
  const { data: promises } = usePromises(model.id)
  const mayEdit = useMayDo('editor')
  const counts = new Map<number, PromiseCounts>()
  if (production && promises?.production) counts.set(production.version, promises.production)
  if (sandbox && promises?.sandbox) counts.set(sandbox.number, promises.sandbox)
  return {
    modelId: model.id,
    sandboxNumber: sandbox?.number,
    production,
    current: settingsOf(model),
    notes,
    verdicts: new Map(verdicts?.items.map((verdict) => [verdict.version, verdict])),
    promises: counts,
    mayEdit,
  }
}
