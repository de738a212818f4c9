/** A team leaves, and comes back: texts as a file, and the whole model out, deleted, and in again with the same answers. */
import { readFileSync } from 'node:fs'
import type { Classified } from '@/lib/contracts/classify'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'

test.use({ start: 'no models' })

test('texts and a whole model are taken along, and the model answers the same when it is brought in', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  await call('POST', `classifiers/${id}/deploy/`)
  const question = { data: ['I was charged twice', 'login', 'zebra'], production_model: true }
  /** To the last digit; ids of tags are those of the installation. */
  const answersOf = async (modelId: string) => {
    const path = `classifiers/${modelId}/classify/` as const
    const answers = (await call('POST', path, question)) as Classified[]
    return answers.map(({ classifications }) =>
      classifications.map(({ tag_name, confidence }) => `${tag_name} ${confidence}`),
    )
  }
  const before = await answersOf(id)

  await test.step('what the list shows is exported, with what stands beside it', async () => {
    await page.goto(`${server.url}/models/${id}/data?show=tagged&q=invoice`)
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export texts' })
    await dialog.getByRole('radio', { name: 'JSONL' }).click()
    await dialog.getByText('Production’s answer').click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: /^Export \d+ texts$/ }).click()
    const saving = page.waitForEvent('download')
    await dialog.getByRole('link', { name: 'Download' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toMatch(/^tickets-.*\.jsonl$/)
    const lines = readFileSync(await saved.path(), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines.every((line) => /invoice/i.test(JSON.parse(line).text))).toBe(true)
    expect(JSON.parse(lines[0] ?? '').production.confidence).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
  })

  const bundle = await test.step('the whole model is one file', async () => {
    await page.goto(`${server.url}/models/${id}/settings/general`)
    await page.getByRole('button', { name: 'Make the file' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Download .*\.langur\.gz$/ }).click()
    await expectAccessible(page)
    return (await saving).path()
  })

  await test.step('deleted and brought in, production answers the same to the last digit', async () => {
    await call('DELETE', `classifiers/${id}/`)
    await page.goto(`${server.url}/models/new`)
    await page.getByRole('button', { name: 'Bring a model' }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring a model' })
    await expectAccessible(page)
    const choosing = page.waitForEvent('filechooser')
    await dialog.getByRole('button', { name: 'Choose file' }).click()
    await (await choosing).setFiles(bundle)
    await dialog.getByRole('link', { name: 'Open the model' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible()
    const [, came = ''] = /models\/(cl_\w+)\//.exec(page.url()) ?? []
    expect(await answersOf(came)).toEqual(before)
  })

  await test.step('a duplicate is a model of its own', async () => {
    const [, came = ''] = /models\/(cl_\w+)\//.exec(page.url()) ?? []
    await page.goto(`${server.url}/models/${came}/settings/general`)
    await page.getByRole('button', { name: 'Duplicate' }).click()
    const dialog = page.getByRole('dialog', { name: 'Duplicate this model' })
    await expect(dialog.getByRole('textbox')).toHaveValue('Tickets (copy)')
    await dialog.getByRole('button', { name: 'Duplicate' }).click()
    await dialog.getByRole('link', { name: 'Open the model' }).click()
    await expect(page).not.toHaveURL(new RegExp(came))
    const [, copy = ''] = /models\/(cl_\w+)\//.exec(page.url()) ?? []
    expect(await answersOf(copy)).toEqual(before)
  })
})
