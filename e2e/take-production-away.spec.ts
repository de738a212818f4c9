/** Production leaves Langur as a file, answers the same in Node and in a browser, and answers in another model. */
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Download, Page } from '@playwright/test'
import type { Classified } from '@/lib/contracts/classify'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { runModule } from '@/lib/testing/processes/run-module'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { exampleInProduction } from './models/walked-models'
import { messages } from './steps/model-steps'

const TEXTS = [
  'I was charged twice',
  'Where is my parcel?',
  'Überweisung 12,50 € 😡',
  'カードが二重に',
]

test('production is taken away, answers the same elsewhere, and is brought into another model', async ({
  page,
  context,
  server,
}, info) => {
  const call = apiOf(server)
  const id = await exampleInProduction(server)
  const asked = { data: TEXTS, production_model: true }
  const answers = await call<Classified[]>('POST', `classifiers/${id}/classify/`, asked)
  await page.goto(`${server.url}/models/${id}/settings/deploy`)
  const { version } = (await call<Model>('GET', `classifiers/${id}/`)).langur.production ?? {}
  const card = page.getByRole('region', { name: 'Take production away' })

  const module = await test.step('download it, with its certificate', async () => {
    const saved = async (download: Download) => {
      const path = info.outputPath(download.suggestedFilename())
      await download.saveAs(path)
      return path
    }
    const file = await saved(
      await downloaded(page, () =>
        card.getByRole('link', { name: `Download v${version}` }).click(),
      ),
    )
    expect(file).toMatch(/^.*support-messages-v\d+\.mjs$/)
    const certificate = await saved(
      await downloaded(page, () => card.getByRole('link', { name: 'with made-up ones' }).click()),
    )
    const checked = await runModule(file, ['--check', certificate])
    expect(checked).toMatchObject({ code: 0, err: '' })
    return file
  })

  await test.step('it answers in Node as the API does', async () => {
    const lines = TEXTS.map((text) => JSON.stringify(text)).join('\n')
    const { out } = await runModule(module, [], lines)
    const own = out.trimEnd().split('\n')
    expect(own.map((line) => JSON.parse(line))).toEqual(answers)
  })

  await test.step('and in a browser', async () => {
    expect(await classifiedInPage(context, await readFile(module, 'utf8'))).toEqual(answers)
  })

  const other = await call<Model>('POST', 'classifiers/', { name: 'Live support' })
  await test.step('bring it into a model without texts, and deploy it', async () => {
    await page.goto(`${server.url}/models/${other.id}/settings/deploy`)
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose file' }).click()
    await (await choosing).setFiles(module)
    await page.getByRole('button', { name: 'Deploy v1' }).click()
    await expectAccessible(page)
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Deploy v1 to Production' })
      .click()
    await expect(messages(page)).toContainText('Production answers with v1 now')
    await expect(
      page.getByRole('heading', { name: 'Production was brought from another Langur' }),
    ).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it answers there by the same names', async () => {
    const there = await call<Classified[]>('POST', `classifiers/${other.id}/classify/`, asked)
    expect(there.map(namesOf)).toEqual(answers.map(namesOf))
  })

  await test.step('what it cannot do is said where somebody looks for it', async () => {
    await page.goto(`${server.url}/models/${other.id}/settings/deploy/1`)
    await expect(page.getByText('Nothing can be proven')).toBeVisible()
  })
})

async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const saving = page.waitForEvent('download')
  await act()
  return saving
}

/** As a page somewhere imports it, without Langur. */
async function classifiedInPage(context: BrowserContext, source: string): Promise<Classified[]> {
  const page = await context.newPage()
  await page.route('http://elsewhere.test/**', (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: source })
      : route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  )
  await page.goto('http://elsewhere.test/')
  const answers = await page.evaluate(async (texts) => {
    const address = '/support.mjs'
    const { classify } = await import(address)
    return classify(texts)
  }, TEXTS)
  await page.close()
  return answers
}

function namesOf({ classifications }: Classified) {
  return classifications.map(({ tag_name, confidence }) => [tag_name, confidence])
}
