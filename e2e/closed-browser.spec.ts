/** Long work belongs to the server: it goes on when the browser is closed and when the server is killed, and the pages know of it. */
import type { Page } from '@playwright/test'
import { modelPage, PAGES } from '@/lib/contracts/addresses'
import type { Export } from '@/lib/contracts/export'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { expect, test } from './journey'
import { chooseFile } from './steps/import-steps'

test.use({ start: 'no models' })

const NEW_TEXTS =
  'text,tag\nThe sensor came without a cable,Shipping\nWhere is my parcel?,Shipping\n'
const ASKED = 'id,message\nA-1,Was I charged twice?\nA-2,I cannot log in\n'

test('an import, an export, a batch and whole models go on without a browser, and after kill -9 of all', async ({
  page,
  server,
  context,
}) => {
  const { id } = await trainedModel(server)
  const before = trainingTexts().length
  const bundle = await bundleOf(server, id)

  await test.step('each is begun, and the browser closed', async () => {
    await page.goto(server.url + modelPage(id, 'data/import'))
    await chooseFile(page, 'more.csv', NEW_TEXTS)
    const start = page.getByRole('button', { name: 'Import 2 texts' })
    await expect(start).toBeEnabled()
    // Whoever works it off stands still, so that all of it is under way until it is killed.
    process.kill(server.runnerPid(), 'SIGSTOP')
    await start.click()
    await expect(page.getByText('more.csv waits')).toBeVisible()

    await openExport(page, server, id)
    await page.getByRole('button', { name: /^Export \d+ texts$/ }).click()
    await expect(
      page.getByRole('status').filter({ hasText: /^Writing tickets.*csv$/ }),
    ).toBeVisible()

    await page.goto(server.url + modelPage(id, 'batch'))
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    const file = { name: 'mails.csv', mimeType: 'text/csv', buffer: Buffer.from(ASKED) }
    await (await chooser).setFiles(file)
    await page.getByRole('button', { name: 'Classify 2 rows' }).click()
    await expect(page.getByRole('region', { name: 'Waiting: mails.csv' })).toBeVisible()

    await page.goto(server.url + modelPage(id, 'settings/general'))
    await page.getByRole('button', { name: 'Make the file' }).click()
    await expect(wholeModel(page)).toContainText('Writing')

    await page.goto(server.url + PAGES.models)
    await page.getByRole('button', { name: 'Bring a model' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring a model' })
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Choose file' }).click()
    await (await choosing).setFiles({
      name: 'a.langur.gz',
      mimeType: 'application/gzip',
      buffer: bundle,
    })
    await expect(dialog).toContainText('Bringing in the model')
    await page.close()
  })

  const again = await context.newPage()
  await test.step('opened again, each page shows what is under way', async () => {
    await again.goto(server.url + PAGES.models)
    await expect(again.getByRole('region', { name: 'Models on their way in' })).toContainText(
      'Bringing in the model',
    )
    await again.goto(server.url + modelPage(id, 'data/import'))
    await expect(again.getByText('more.csv was uploaded')).toContainText('being imported')
    await openExport(again, server, id)
    await expect(madeBefore(again)).toContainText(/Writing tickets.*csv/)
    await again.goto(server.url + modelPage(id, 'batch'))
    await expect(again.getByRole('region', { name: 'Waiting: mails.csv' })).toBeVisible()
    await again.goto(server.url + modelPage(id, 'settings/general'))
    await expect(wholeModel(again)).toContainText('Writing')
    // An open page would complain that nobody answers.
    await again.goto('about:blank')
  })

  // What stands still cannot end by itself when the parent is gone.
  process.kill(server.runnerPid(), 'SIGKILL')
  await server.kill()
  const second = await startServer({ folder: server.folder })
  try {
    await allEnded(second, id)
    await test.step('after kill -9 of the whole server each comes to its end, once', async () => {
      await again.goto(second.url + modelPage(id, 'batch'))
      const answered = again.getByRole('table', { name: 'Finished batches' })
      await expect(answered.getByRole('link', { name: 'Download mails.csv' })).toBeVisible()
      await again.goto(second.url + modelPage(id, 'settings/general'))
      await expect(wholeModel(again).getByRole('link', { name: /^Download/ })).toHaveCount(2)
      await openExport(again, second, id)
      await expect(madeBefore(again).getByRole('link', { name: /^Download tickets/ })).toHaveCount(
        1,
      )
      await again.goto(second.url + modelPage(id, 'data'))
      await expect(again.getByText(`${before + 2} texts`, { exact: false }).first()).toBeVisible()
      await again.goto(second.url + PAGES.models)
      await expect(
        again.getByRole('table', { name: 'Models' }).getByRole('link', { name: /^Tickets/ }),
      ).toHaveCount(2)
    })
  } finally {
    await again.goto('about:blank')
    await second.stop()
  }
})

async function trainedModel(server: RunningServer): Promise<Model> {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const model = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${model.id}/data/`, { data: trainingTexts() })
  await train(server, model.id)
  return model
}

/** Until nothing of what was begun is under way. */
async function allEnded(server: RunningServer, id: string): Promise<void> {
  const call = apiOf(server)
  const model = `classifiers/${id}`
  for (const path of [`${model}/imports/`, `${model}/exports/`, `${model}/batches/`, 'arrivals/']) {
    await until(async () => {
      const { items } = await call<{ items: { finished: string | null }[] }>('GET', path)
      return items.every(({ finished }) => finished !== null) || null
    })
  }
}

/** The file of a whole model. */
async function bundleOf(server: RunningServer, id: string): Promise<Buffer> {
  const call = apiOf(server)
  const made = await call<Export>('POST', `classifiers/${id}/bundle/`)
  const path = `classifiers/${id}/exports/${made.id}/` as const
  await until(async () => (await call<Export>('GET', path)).kept_until)
  const headers = { authorization: `Token ${server.token}` }
  const answer = await fetch(`${server.url}/api/v3/${path}file/`, { headers })
  return Buffer.from(await answer.arrayBuffer())
}

async function openExport(page: Page, server: RunningServer, id: string): Promise<void> {
  await page.goto(server.url + modelPage(id, 'data'))
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('dialog', { name: 'Export texts' })).toBeVisible()
}

function madeBefore(page: Page) {
  return page.getByRole('region', { name: 'Files that were asked for before' })
}

function wholeModel(page: Page) {
  return page.getByRole('region', { name: 'Files of the whole model' })
}
