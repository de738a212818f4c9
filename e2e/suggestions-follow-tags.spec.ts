/** A pressed tag changes what is suggested next, and no version is made: a draft has learnt it, and the history says so. */
import type { List } from '@/lib/contracts/list'
import type { Model } from '@/lib/contracts/model'
import type { Sample } from '@/lib/contracts/sample'
import type { HistoryEntry } from '@/lib/contracts/sample-history'
import type { Version } from '@/lib/contracts/version'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { pressAndSee } from './steps/tagging-steps'

const NAMES = ['Ann', 'Bob', 'Cem', 'Dan', 'Eva', 'Fay', 'Gil', 'Hal', 'Ida', 'Jim']
const PARCELS = NAMES.map((name) => ({ text: `${name} waits for a parcel from the courier` }))

/** A model that only a person trains, with a tag that no text has when it is. */
async function modelWithANewTag(server: RunningServer): Promise<string> {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await call('POST', `classifiers/${id}/tags/`, { name: 'Parcel' })
  await call('POST', `classifiers/${id}/data/`, { data: PARCELS })
  await train(server, id)
  return id
}

test('suggestions follow each tag, by a draft that is no version', async ({ page, server }) => {
  const call = apiOf(server)
  const id = await modelWithANewTag(server)
  const article = page.getByRole('article', { name: 'Text to tag' })

  await test.step('while nothing is new the sandbox suggests', async () => {
    await page.goto(`${server.url}/models/${id}/tag?queue=newest`)
    await expect(page.getByText(/^Sandbox says/)).toBeVisible()
  })

  await test.step('a few presses of a new tag later it is suggested, with the words that speak for it', async () => {
    for (let tagged = 1; tagged <= 5; tagged++) await pressAndSee(page, '3', tagged)
    // The text in sight stays as it was seen; those behind it are the draft's by now.
    await expect(page.getByText(/Suggestions follow your tags: a draft of 53 texts/)).toBeVisible()
    await page.keyboard.press('s')
    await expect(page.getByText(/^Draft says Parcel/)).toBeVisible()
    await expect(article.locator('mark').filter({ hasText: 'courier' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('whoever accepts it has seen a draft, and no version', async () => {
    const text = (await article.locator('p').textContent()) ?? ''
    await pressAndSee(page, 'Enter', 6)
    const { items } = await call<List<Sample>>('GET', `classifiers/${id}/data/?q=${NAMES[3]}`)
    expect(text).toContain(NAMES[3])
    const path = `classifiers/${id}/data/${items[0]?.id}/history/`
    const history = await call<{ items: HistoryEntry[] }>('GET', path)
    expect(history.items[0]).toMatchObject({
      origin: 'accepted',
      seen_version: null,
      seen_draft: { at: expect.any(String) },
    })
    const versions = await call<List<Version>>('GET', `classifiers/${id}/versions/`)
    expect(versions.items).toHaveLength(1)
  })

  await test.step('the next version takes its place', async () => {
    await train(server, id)
    await page.reload()
    await expect(page.getByText(/^Sandbox says Parcel/)).toBeVisible()
  })
})
