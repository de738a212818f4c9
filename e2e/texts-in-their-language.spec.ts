import type { Locator } from '@playwright/test'
import type { Model } from '../lib/contracts/model'
import { apiOf, train } from '../lib/server/testing/train'
import { arabicTexts } from './arabic-texts'
import { expect, expectAccessible, test } from './journey'

const UNTAGGED = 'أين فاتورة الشهر الماضي؟'

test('Arabic texts are marked as Arabic and run from right to left on every page', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    language: 'ar',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: [...arabicTexts(), { text: UNTAGGED }] })
  await train(server, id)
  const open = (path: string) => page.goto(`${server.url}/models/${id}/${path}`)

  await test.step('Data, in the list and in the whole', async () => {
    await open('data')
    const row = page.getByRole('button', { name: UNTAGGED })
    await expectArabic(row)
    await row.click()
    await expectArabic(page.getByRole('region', { name: 'The whole text' }).getByText(UNTAGGED))
    await expectAccessible(page)
  })

  await test.step('Tag', async () => {
    await open('tag')
    await expectArabic(page.getByRole('article', { name: 'Text to tag' }).getByText(UNTAGGED))
  })

  await test.step('Try it, what is typed and what is explained', async () => {
    await open('try')
    const typed = page.getByRole('textbox', { name: 'Text to classify' })
    await typed.fill(UNTAGGED)
    await expectArabic(typed)
    await page.getByRole('button', { name: 'Classify' }).click()
    await expectArabic(page.getByRole('region', { name: 'Sandbox' }).locator('p[lang]'))
    await expectArabic(page.getByRole('rowheader').getByRole('button', { name: UNTAGGED }))
  })

  await test.step('Tune, in the example', async () => {
    await open('tune')
    const example = page.getByRole('region', { name: 'Example' })
    await expectArabic(example.locator('p[lang]'))
  })

  await test.step('Suspicious tags', async () => {
    await open('report/suspicious')
    await expectArabic(page.locator('li[aria-current] button[lang]').first())
    await expectAccessible(page)
  })

  await test.step('the page around them stays English', async () => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

async function expectArabic(text: Locator): Promise<void> {
  await expect(text).toHaveAttribute('lang', 'ar')
  await expect(text).toHaveCSS('direction', 'rtl')
  await expect(text).toHaveCSS('text-align', 'start')
}
