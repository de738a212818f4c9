/** Main path, its search for settings: auto-tune runs in real time, and its winner is used. */
import type { Model } from '@/lib/contracts/model'
import { apiOf, train as trainModel } from '@/lib/testing/api/train'
import { hiddenParts } from '@/lib/testing/texts/hidden-parts'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { versions } from './steps/training-steps'

test('auto-tune searches within its time, its winner says of how many, and another search is stopped', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Parts',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: hiddenParts(600) })
  await trainModel(server, id)
  await page.goto(`${server.url}/models/${id}/tune`)
  const start = page.getByRole('button', { name: /^Auto-tune/ })
  const live = page.getByRole('region', { name: 'Auto-tune', exact: true })
  const ended = page.getByRole('region', { name: 'Last auto-tune' })

  await test.step('a search with a small budget shows how far it is, and the best so far', async () => {
    await page.getByRole('button', { name: /^Time/ }).click()
    await page.getByRole('option', { name: '30 seconds' }).click()
    await expect(page).toHaveURL(/budget=30/)
    await expect(page.getByText(/combinations, at most 30 seconds$/)).toBeVisible()
    await start.click()
    await expect(live.getByRole('progressbar', { name: 'Time used' })).toBeVisible()
    await expect(live).toContainText(/\d+ tried/)
    await expect(live).toContainText(/Best so far: .*macro F1 \d/)
    await expect(start).toHaveAttribute('aria-disabled', 'true')
    await expectAccessible(page)
  })

  const tried =
    await test.step('the winner is an experiment that says of how many it is the best', async () => {
      const won =
        /best of \d+ combinations, better by about \d+\.\d points of accuracy and macro F1 after correcting for the search, became v2/
      await expect(ended).toContainText(won, { timeout: 60_000 })
      const [, count = ''] = /best of (\d+)/.exec((await ended.textContent()) ?? '') ?? []
      await expect(versions(page)).toContainText('Sandbox v2')
      const experiments = page.getByRole('table', { name: 'Experiments' })
      const winner = experiments.getByRole('row').filter({ hasText: `best of ${count}` })
      await expect(winner.getByRole('rowheader')).toContainText('v2')
      await page.getByRole('button', { name: 'Show All', exact: true }).click()
      await page.getByRole('option', { name: 'Auto-tuned' }).click()
      await expect(experiments.getByRole('rowheader')).toHaveCount(1)
      return Number(count)
    })

  await test.step('every trial can be read, and one of them taken instead', async () => {
    await ended.getByRole('button', { name: `Show ${tried} combinations` }).click()
    const trials = page.getByRole('table', { name: 'Combinations tried' })
    await expect(trials.getByRole('rowheader')).toHaveCount(tried)
    await expect(trials.getByRole('row').filter({ hasText: 'In use' })).toHaveCount(1)
    await expect(trials).toContainText('The settings it began with')
    await expect(trials).toContainText(/Dropped after \d/)
    await expectAccessible(page)
    await trials
      .getByRole('button', { name: 'Use these settings, combination 1', exact: true })
      .click()
    await expect(page.getByText(/^[1-9] changes? since v2$/)).toBeVisible()
  })

  await test.step('a second search is stopped and changes nothing', async () => {
    await call('POST', `classifiers/${id}/data/`, { data: manyTexts(4_000, 20) })
    const before = await call<Model>('GET', `classifiers/${id}/`)
    await page.reload()
    await start.click()
    await live.getByRole('button', { name: 'Stop' }).click()
    await expect(ended).toContainText(/Stopped after .* The settings are as they were/)
    await expect(live).toHaveCount(0)
    const after = await call<Model>('GET', `classifiers/${id}/`)
    expect(after.model).toEqual(before.model)
  })
})
