/** The main path of the product, whole and by hand: account, file, tags, training, deploy, roll back, client. */
import MonkeyLearn from 'monkeylearn'
import { expectAccessible } from './accessibility'
import { account, expect, logIn, test } from './journey'
import { askProduction, tryText } from './steps/answer-steps'
import { deploy, rollBack } from './steps/deployment-steps'
import { chooseFile } from './steps/import-steps'
import {
  createModel,
  modelIdOf,
  openPage,
  openSettings,
  openWorkspace,
  trainByHand,
} from './steps/model-steps'
import { holdAndSee, pressAndSee } from './steps/tagging-steps'
import { makeToken } from './steps/token-steps'
import { news, train } from './steps/training-steps'
import { BAD_LINE, ticketsCsv } from './texts/tickets-csv'

test.use({ start: 'no account' })

test('from a CSV file to answers from production, which only a deploy changes', async ({
  page,
  server,
  browser,
}) => {
  const heading = page.getByRole('heading', { level: 1 })

  await test.step('the setup address makes the first account', async () => {
    await page.goto(server.setupUrl ?? '')
    await expectAccessible(page)
    await page.getByLabel('Your name').fill('Maya')
    await page.getByLabel('Email').fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Create account and open Langur' }).click()
    await expect(page.getByRole('heading', { name: 'Create your first model' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a CSV file becomes a model, its bad row is named by line', async () => {
    await createModel(page, 'Tickets')
    await expectAccessible(page)
    await chooseFile(page, 'tickets.csv', ticketsCsv())
    const start = page.getByRole('button', { name: 'Import 80 texts' })
    await expect(start).toBeVisible()
    await expect(heading).toBeFocused()
    await expectAccessible(page)
    await start.click()
    const leftOut = page.getByRole('table', { name: 'Rows left out' })
    await expect(leftOut.getByRole('rowheader')).toHaveText([String(BAD_LINE)])
    await expect(leftOut).toContainText('The row has no text.')
    await expect(heading).toBeFocused()
    await expectAccessible(page)
  })

  await test.step('five texts are tagged by keyboard, one is taken back', async () => {
    await page.getByRole('link', { name: 'Open the model' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeFocused()
    await trainByHand(page)
    await openPage(page, 'Tag')
    await expect(page.getByText('72 of 80 tagged')).toBeVisible()
    await expectAccessible(page)
    for (const [place, digit] of ['1', '2', '3', '4'].entries()) {
      await pressAndSee(page, digit, place + 1)
    }
    await holdAndSee(page, '1', 5)
    await pressAndSee(page, 'z', 4)
    await expect(page.getByText('76 of 80 tagged')).toBeVisible()
  })

  await test.step('whoever tags at the same time is told that the last texts are in other hands', async () => {
    const address = page.url()
    const other = await browser.newContext()
    const theirs = await other.newPage()
    await logIn(theirs, server)
    await theirs.goto(address)
    await expect(theirs.getByText('The last texts are in other hands')).toBeVisible()
    await expectAccessible(theirs)
    await other.close()
  })

  const first = await test.step('training makes a sandbox version with a report', async () => {
    await openPage(page, 'Tune')
    const number = await train(page)
    await expectAccessible(page)
    await openPage(page, 'Report')
    const headline = page.getByRole('region', { name: 'In short' })
    await expect(headline).toContainText(/Accuracy\s*\d+\.\d%/)
    await expect(headline).toContainText(/Macro F1\s*\d+\.\d%/)
    const cell = page.getByRole('button', { name: /answered rightly: [1-9]/ }).first()
    const texts = Number(await cell.textContent())
    await cell.click()
    await expect(page.getByRole('region', { name: 'Texts' }).getByRole('listitem')).toHaveCount(
      texts,
    )
    await expectAccessible(page)
    return number
  })

  await test.step('the first deploy', async () => {
    await openSettings(page, 'Deploy')
    await expectAccessible(page)
    await deploy(page, first, 'First answers')
  })
  const answers = await askProduction(page)

  await test.step('another algorithm changes the sandbox, not production', async () => {
    await openPage(page, 'Try it')
    const text = 'The courier lost my package'
    const before = await tryText(page, text, 'Production')
    await openPage(page, 'Tune')
    await page.getByRole('radio', { name: 'Naive Bayes' }).click()
    const second = await train(page)
    await expect(news(page)).toContainText(`, not proven against v${first}`)
    expect(await askProduction(page)).toEqual(answers)
    await openPage(page, 'Try it')
    expect(await tryText(page, text, 'Production')).toEqual(before)
    expect(await tryText(page, text, 'Sandbox')).not.toEqual(before)
    await expectAccessible(page)

    await openSettings(page, 'Deploy')
    await expect(page.getByText('Both versions answered the same')).toBeVisible()
    await expectAccessible(page)
    await deploy(page, second, 'Naive Bayes')
    expect(await askProduction(page)).not.toEqual(answers)
  })

  await test.step('rolling back brings the old answers back', async () => {
    await rollBack(page, first)
    expect(await askProduction(page)).toEqual(answers)
    await expectAccessible(page)
  })

  await test.step('the official client gets them with a token made in the browser', async () => {
    const modelId = modelIdOf(page)
    await openWorkspace(page, 'Tokens')
    const token = await makeToken(page, 'Help desk')
    await expectAccessible(page)
    const client = new MonkeyLearn(token, { base_url: `${server.url}/api/v3/` })
    const texts = (answers as { text: string }[]).map(({ text }) => text)
    const { body } = await client.classifiers.classify(modelId, texts, { production_model: true })
    expect(body).toEqual(answers)
  })
})
