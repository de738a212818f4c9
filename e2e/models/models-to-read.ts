import type { Page } from '@playwright/test'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

/** Texts about bills and logins; of every fifteen, one has the other’s tag. */
function textsWithSlips() {
  const texts = trainingTexts().flatMap((item) => [
    item,
    { ...item, text: `${item.text} It is really urgent.` },
  ])
  return texts.map((item, index) => {
    if (index % 15 !== 4) return item
    return { ...item, tags: [item.tags[0] === 'Login' ? 'Billing' : 'Login'] }
  })
}

/** A trained model with tags that look wrong. */
export async function modelWithSlips(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: textsWithSlips() })
  await train(server, id)
  return id
}

/** A trained model whose texts are about bills, logins or both. */
export async function modelWithSeveralTags(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Topics',
    train_automatically: false,
    tagging_strategy: 'multi',
  })
  const texts = trainingTexts()
  const both = texts.map((item, index) => ({
    text: `${item.text}. ${texts[(index + 1) % texts.length]?.text}`,
    tags: ['Billing', 'Login'],
  }))
  await call('POST', `classifiers/${id}/data/`, { data: [...texts, ...both] })
  await train(server, id)
  return id
}

/** The number beside “To check”, “Changed” or “Kept”. */
export async function countOf(page: Page, name: string): Promise<number> {
  const text = await page.getByRole('radio', { name }).textContent()
  return Number(/\d+$/.exec(text ?? '')?.[0])
}
