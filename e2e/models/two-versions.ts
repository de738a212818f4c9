import type { Model, ModelCreate } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { TEXTS } from '@/lib/testing/texts/six-tags'

export type Text = { text: string; tags: string[] }
type Settings = Partial<Omit<ModelCreate, 'name'>>

type TwoVersions = {
  name: string
  first: Settings
  second: Settings
  texts?: Text[]
  /** What happens between the two trainings, in the sandbox. */
  between?: (id: string) => Promise<unknown>
}

/** A model whose version 1 is in production and whose version 2 is the sandbox. */
export async function twoVersions(
  server: RunningServer,
  { name, first, second, texts = TEXTS, between }: TwoVersions,
): Promise<string> {
  const call = apiOf(server)
  const input = { name, train_automatically: false, ...first }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: texts })
  await train(server, id)
  await call('POST', `classifiers/${id}/deployments/`, { note: 'First answers' })
  await call('PATCH', `classifiers/${id}/`, second)
  await between?.(id)
  await train(server, id)
  return id
}

/** The id of a tag by its name. */
export async function tagIdOf(server: RunningServer, id: string, name: string): Promise<number> {
  const { model } = await apiOf(server)<Model>('GET', `classifiers/${id}/`)
  const found = model.tags.find((tag) => tag.name === name)
  if (!found) throw new Error(`There is no tag ${name}.`)
  return found.id
}
