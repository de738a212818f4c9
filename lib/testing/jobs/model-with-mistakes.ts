import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { PromisesPin } from '@/lib/contracts/promise'
import { pinNewTexts, pinPromises } from '@/lib/services/promises/pin-promises'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import type { Workbench } from './workbench'

/** A tenth of the texts carries the wrong tag, so that there are mistakes. */
export const TEXTS_WITH_MISTAKES = trainingTexts().map((item, index) =>
  index % 10 === 0 ? { ...item, tags: ['Login'] } : item,
)

/** A model that has these texts and was not trained. */
export async function modelWithMistakes(bench: Workbench): Promise<ModelRow> {
  const model = await bench.createModel()
  await bench.upload(model, TEXTS_WITH_MISTAKES)
  return model
}

/** Makes promises of texts that there are, or of new ones, as the endpoint does. */
export function pinTo({ db }: Workbench, model: ModelRow, { ids = [], texts }: PromisesPin) {
  return texts
    ? pinNewTexts(db, systemActor, model, texts)
    : pinPromises(db, systemActor, model, ids)
}
