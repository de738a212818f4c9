/** A regression: long names of tags made pages wider than the screen. */
import type { Page } from '@playwright/test'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { openDeploy } from './steps/deployment-steps'

const WORDY = 'A tag whose name somebody wrote without thinking of the width of any column or card'
const UNBROKEN = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenreinigungsmittel'

test('names of tags that are very long, or one long word, stay inside every page', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: `${WORDY}, the model`,
    train_automatically: false,
  })
  const renamed = trainingTexts().map(({ text, tags }) => ({
    text,
    tags: tags[0] === 'Login' ? [WORDY] : [UNBROKEN],
  }))
  const other = 'A text about a login that is tagged otherwise'
  await call('POST', `classifiers/${id}/data/`, {
    data: [...renamed, { text: other, tags: [UNBROKEN] }, { text: 'x'.repeat(50_000), tags: [] }],
  })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  await call('POST', `classifiers/${id}/classify/`, {
    data: renamed.map(({ text }) => `${text} once more`),
    production_model: true,
  })
  await call('PATCH', `classifiers/${id}/`, { max_features: 20 })
  await train(server, id)
  const pages = ['data', 'report', 'tune', 'settings/tags', 'try'].map((path) => [
    `${server.url}/models/${id}/${path}`,
    path,
  ])

  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const [url = '', path] of pages) {
      await page.goto(url)
      await expect(page.getByRole('status', { name: /^Loading|^Reading/ })).toHaveCount(0)
      expect.soft(await overflow(page), `${path} at ${width} px`).toBeLessThanOrEqual(0)
      await expectAccessible(page, { but: 'color-contrast' })
    }
  }

  await test.step('so do they in the comparison before a deploy', async () => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await openDeploy(page, server.url, id)
      const moved = page.getByRole('heading', { name: 'Words that count most differently' })
      await expect(moved).toBeVisible()
      await expect(page.getByRole('table', { name: 'Answers by tag' })).toBeVisible()
      expect.soft(await overflow(page), `deploy at ${width} px`).toBeLessThanOrEqual(0)
      await expectAccessible(page, { but: 'color-contrast' })
    }
  })

  await test.step('the table of tags shows all its columns without scrolling', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${server.url}/models/${id}/report`)
    const table = page.getByRole('table', { name: 'Quality of each tag' })
    await expect(table.getByRole('row', { name: WORDY })).toBeVisible()
    const tooWide = await table.evaluate((element) => {
      const frame = element.parentElement
      return frame ? frame.scrollWidth - frame.clientWidth : 0
    })
    expect(tooWide).toBeLessThanOrEqual(0)
  })
})

function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
