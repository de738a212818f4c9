import type { ModelRow } from '@/db/models/models'
import { findTagByName } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import type { ModelCreate } from '@/lib/contracts/model'
import { deploySandbox } from '@/lib/services/deployments/deploy'
import { editModel } from '@/lib/services/models/edit-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { TEXTS } from '@/lib/testing/texts/six-tags'
import type { Workbench } from './workbench'

type TwoVersions = {
  first: Partial<ModelCreate>
  second: Partial<ModelCreate>
  texts?: { text: string; tags: string[] }[]
  /** What happens between the two trainings, in the sandbox. */
  between?: (model: ModelRow) => Promise<void>
}

/** A model whose version 1 is in production, and whose version 2 is the sandbox. */
export async function twoVersions(
  bench: Workbench,
  { first, second, texts = TEXTS, between }: TwoVersions,
): Promise<ModelRow> {
  const model = await bench.trainedModel(texts, first)
  await deploySandbox(bench.db, bench.unseen, systemActor, model)
  await editModel(bench.db, systemActor, model, second)
  await between?.(model)
  await bench.train(model)
  return bench.reread(model)
}

/** The id of a tag by its name; throws when there is none. */
export async function tagIdOf({ db }: Workbench, model: ModelRow, name: string): Promise<number> {
  const tag = await findTagByName(db.read, model.id, name)
  if (!tag) throw new Error(`There is no tag ${name}.`)
  return tag.id
}

/** The ids of the first texts, of a tag or of all, in the order in which they were added. */
export async function sampleIdsOf(
  { db }: Workbench,
  model: ModelRow,
  limit: number,
  tag?: number,
): Promise<number[]> {
  const { items } = await listSamples(db, model, { tag, limit, order: 'added' })
  return items.map(({ id }) => id)
}
