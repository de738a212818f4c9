import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

/** The example, trained and deployed. */
export async function exampleInProduction(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'example/')
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  return id
}

export const WORDY =
  'A tag whose name somebody wrote without thinking of the width of any column or card'
export const UNBROKEN = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenreinigungsmittel'

/** Two tags with long names, one of them a single word, which take some of each other's texts; two versions apart. */
export async function modelWithLongNames(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: `${WORDY}, the model`,
    train_automatically: false,
  })
  const texts = trainingTexts().map(({ text, tags }, index) => {
    const isLogin = (tags[0] === 'Login') !== (index % 15 === 4)
    return { text, tags: [isLogin ? WORDY : UNBROKEN] }
  })
  const endless = { text: 'x'.repeat(50_000), tags: [] }
  await call('POST', `classifiers/${id}/data/`, { data: [...texts, endless] })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  await call('POST', `classifiers/${id}/classify/`, {
    data: texts.map(({ text }) => `${text} once more`),
    production_model: true,
  })
  const several = { max_features: 20, ngram_range: [1, 2], preprocess_numbers: true }
  await call('PATCH', `classifiers/${id}/`, several)
  await train(server, id)
  return id
}

/** Twelve tags, of which a text has one or two; in production and unchanged since, with a promise. */
export async function modelWithTwelveTags(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Topics',
    train_automatically: false,
    tagging_strategy: 'multi',
  })
  const texts = manyTexts(360, 12)
  const data = texts.map(({ text, tags }, index) => {
    const other = texts[(index + 1) % texts.length]
    if (!other || index % 3 > 0) return { text, tags }
    return { text: `${text} ${other.text}`, tags: [...tags, ...other.tags] }
  })
  await call('POST', `classifiers/${id}/data/`, { data })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  const { items } = await call<{ items: { id: number }[] }>(
    'GET',
    `classifiers/${id}/data/?limit=2`,
  )
  await call('POST', `classifiers/${id}/promises/`, { ids: items.map((item) => item.id) })
  return id
}

/** A model in which nothing was done yet. */
export async function emptyModel(server: RunningServer): Promise<string> {
  const { id } = await apiOf(server)<Model>('POST', 'classifiers/', { name: 'Nothing yet' })
  return id
}
