/** Main path after a deploy: production that is asked other things than it was trained for. */
import type { Model } from '@/lib/contracts/model'
import type { Usage } from '@/lib/contracts/usage'
import { apiOf, train } from '@/lib/testing/api/train'
import type { RunningServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { openDeploy } from './steps/deployment-steps'
import { messages, openPage } from './steps/model-steps'

test.use({ start: 'no models' })

/** Enough for a sentence about drift. */
const REQUESTS = 240

/** Different texts; digits would make them copies of each other. */
function requests(about: string): string[] {
  const letters = [...'abcdefghijklmnop']
  return letters
    .flatMap((one) => letters.map((other) => `${about}, order ${one}${other}`))
    .slice(0, REQUESTS)
}

/** Asks production, and waits until that is counted: a page that is opened then need not ask again to show it. */
async function ask(server: RunningServer, id: string, data: string[]): Promise<void> {
  const call = apiOf(server)
  const counted = async () => {
    const { days } = await call<Usage>('GET', `classifiers/${id}/usage/`)
    return days.reduce((sum, { production }) => sum + production.texts, 0)
  }
  const before = await counted()
  const piece = 200
  for (let from = 0; from < data.length; from += piece) {
    await call('POST', `classifiers/${id}/classify/`, {
      data: data.slice(from, from + piece),
      production_model: true,
    })
  }
  await until(async () => ((await counted()) === before + data.length ? true : null))
}

test('production that is asked other things than it was trained for is flagged in words, its least sure texts are offered', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  const watch = page.getByRole('region', { name: 'After the deploy' })

  await test.step('as long as nobody asks, there is nothing to say', async () => {
    await openDeploy(page, server.url, id)
    await expect(watch).toContainText('Nothing was classified since this deploy.')
  })

  await ask(server, id, requests('my login code is refused'))

  await test.step('the Models page says which tag is answered too often', async () => {
    await page.goto(server.url)
    const waiting = page.getByRole('region', { name: 'Waiting for you' })
    await expect(waiting).toContainText('Tickets: production is asked other things')
    await expect(waiting).toContainText(/“(Login|Billing)” is answered to \d+% of the texts/)
    await expectAccessible(page)
    await waiting.getByRole('link', { name: /^Tickets/ }).click()
  })

  await test.step('so does Deploy, with the share of each tag against its forecast', async () => {
    await expect(watch).toContainText('Production is asked other things than before.')
    await expect(watch).toContainText(
      '“Login” is answered to 100% of the texts; in training it was',
    )
    const shares = watch.getByRole('table', { name: 'Answers by tag' })
    await expect(shares.getByRole('row', { name: /^Login 240 100\.0%/ })).toBeVisible()
    await watch.getByRole('radio', { name: 'By hour' }).click()
    const hours = watch.getByRole('table', { name: 'Answers by hour' })
    await expect(hours.getByRole('rowheader', { name: 'Forecast' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the least sure texts are taken over to be tagged, and that is undone', async () => {
    const unsure = page.getByRole('region', { name: 'Production was not sure' })
    const table = unsure.getByRole('table', { name: 'Texts that production was not sure of' })
    await expect(table.getByRole('rowheader').first()).toContainText('my login code is refused')
    await page.setViewportSize({ width: 390, height: 900 })
    expect
      .soft(await table.getByText('my login code is refused').first().evaluate(isCut))
      .toBe(false)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await unsure.getByRole('button', { name: 'Add 20 to Data' }).click()
    await expect(messages(page)).toContainText('20 texts added to Data, to be tagged')
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    const untagged = async () => (await call<Model>('GET', `classifiers/${id}/`)).langur.counts
    await expect.poll(untagged).toMatchObject({ untagged: 0 })
    await unsure.getByRole('button', { name: 'Add 20 to Data' }).click()
    await openPage(page, 'Tag')
    await expect(page.getByText('48 of 68 tagged')).toBeVisible()
  })
})

test('after a replay, surer answers and known words are what is expected', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  await ask(server, id, requests('the invoice was charged twice'))
  await call('PATCH', `classifiers/${id}/`, { max_features: 500 })
  await train(server, id)
  await openDeploy(page, server.url, id)
  await expect(page.getByRole('region', { name: 'Replay of production requests' })).toContainText(
    `Replay of the last ${REQUESTS} texts asked of production`,
  )
  await call('POST', `classifiers/${id}/deploy/`)
  await ask(server, id, requests('quokka wombat platypus bandicoot numbat'))
  await page.reload()
  const watch = page.getByRole('region', { name: 'After the deploy' })
  await expect(watch).toContainText(/Answers are \d+% sure on average; the replay had said \d+%/)
  await expect(watch).toContainText('what the replay of earlier texts gave before the deploy')
  // The job runner counts words every half a minute.
  await expect(watch).toContainText(/\d+% of the words are new to it; in the replay \d+% were/, {
    timeout: 90_000,
  })
})

/** Whether a line of text is wider than its place. */
function isCut(element: Element): boolean {
  return element.scrollWidth > element.clientWidth
}
