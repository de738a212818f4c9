/** Languages: texts from right to left, and the language of a first file. */
import type { Locator, Page } from '@playwright/test'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { chooseFile } from './steps/import-steps'
import { createModel, messages, openPage } from './steps/model-steps'
import { arabicTexts } from './texts/arabic-texts'

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

test('a new model takes the language of its first file, and another one if told so', async ({
  page,
  server,
}) => {
  await page.goto(server.url)
  await createModel(page, 'Anfragen')
  await chooseFile(page, 'anfragen.csv', GERMAN)
  await test.step('it is recognised', async () => {
    await expect(languageChoice(page)).toContainText('German')
    await expect(page.getByText('Looks like German.')).toBeVisible()
  })

  await test.step('another one can be chosen, and taken back', async () => {
    await languageChoice(page).click()
    await page.getByRole('option', { name: 'Spanish' }).click()
    await expect(languageChoice(page)).toContainText('Spanish')
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(languageChoice(page)).toContainText('German')
  })

  await test.step('the model has it, with its texts, and it can be changed later', async () => {
    await page.getByRole('button', { name: 'Import 8 texts' }).click()
    await page.getByRole('link', { name: 'Open the model' }).click()
    await expect(page.getByRole('button', { name: 'Mein Paket' })).toHaveAttribute('lang', 'de')
    await openPage(page, 'Tune')
    const language = page.getByRole('button', { name: /Language$/ })
    const more = page.getByText('More', { exact: true })
    await more.click()
    await expect(language).toContainText('German')
    await language.click()
    await page.getByRole('option', { name: 'Spanish' }).click()
    await expect(page.getByText(/^Saved at /)).toBeVisible()
    await page.reload()
    await more.click()
    await expect(language).toContainText('Spanish')
  })
})

test('texts that are HTML are read as text, which the preview says and can be switched', async ({
  page,
  server,
}) => {
  await page.goto(server.url)
  await createModel(page, 'Tickets in HTML')
  await chooseFile(page, 'tickets.csv', HTML)
  const choice = page.getByRole('switch', { name: /Read HTML as text/ })
  await test.step('it is recognised, with an example', async () => {
    await expect(choice).toBeChecked()
    await expect(page.getByText('Found in 6 of the first 6 texts.')).toBeVisible()
    await expect(page.getByText('is read as “My invoice is wrong 1”')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it can be switched off and on', async () => {
    await page.getByText('Read HTML as text').click()
    await expect(choice).not.toBeChecked()
    await expect(page.getByText('would be read as “My invoice is wrong 1”')).toBeVisible()
    await page.getByText('Read HTML as text').click()
    await expect(choice).toBeChecked()
  })

  await test.step('the model has it: Tune shows it on its own text', async () => {
    await page.getByRole('button', { name: 'Import 6 texts' }).click()
    await page.getByRole('link', { name: 'Open the model' }).click()
    await openPage(page, 'Tune')
    await expect(page.getByRole('switch', { name: /Read HTML as text/ })).toBeChecked()
    await expect(page.getByText(/^“<(p|div)>.*” is read as “/)).toBeVisible()
    await expect(page.getByRole('switch', { name: /Accents do not matter/ })).not.toBeChecked()
  })
})

function languageChoice(page: Page) {
  return page.getByRole('button', { name: 'Language of the texts' })
}

const GERMAN = `text,tag
Mein Paket ist seit zwei Wochen unterwegs,Versand
Wann kommt die bestellte Ware endlich an?,Versand
Der Fahrer hat das Paket beim Nachbarn abgegeben,Versand
Die Sendung wurde nicht zugestellt und ging zurück,Versand
Ich habe mein Passwort vergessen und komme nicht hinein,Anmeldung
Die Anmeldung schlägt immer wieder fehl,Anmeldung
Warum wird mein Konto nach drei Versuchen gesperrt?,Anmeldung
Der Code aus der Nachricht wird nicht angenommen,Anmeldung
`

const HTML = `text,tag
${[1, 2, 3].map((at) => `<p>My invoice is wrong ${at}</p>,Billing`).join('\n')}
${[1, 2, 3].map((at) => `<div>Where is <b>my</b> parcel ${at}?</div>,Delivery`).join('\n')}
`
