/** Main path, the report: how far to trust it, and what would help. */
import { readFile } from 'node:fs/promises'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { countOf, modelWithSeveralTags, modelWithSlips } from './models/models-to-read'
import { chooseFile } from './steps/import-steps'
import { messages } from './steps/model-steps'

test('a report says how far to trust it, leads to what would help, and can be taken along', async ({
  page,
  server,
}) => {
  const id = await modelWithSlips(server)
  const headline = page.getByRole('region', { name: 'In short' })

  await test.step('scores have intervals, and stand beside what no model reaches', async () => {
    await page.goto(`${server.url}/models/${id}/report`)
    await expect(headline).toContainText(/Accuracy\s*\d+\.\d%/)
    await expect(headline.getByText('95% interval')).toHaveCount(2)
    await expect(headline).toContainText('Right when at least 80% sure')
    await expect(headline).toContainText('Always answering')
    await expect(page.getByText('Words for', { exact: false }).first()).toBeVisible()
    await expect(page.getByRole('img', { name: /^How often it is right/ })).toBeVisible()
  })

  await test.step('how sure it must be is part of the address', async () => {
    const slider = page.getByRole('slider', { name: 'Least certainty of an answer' })
    await slider.press('ArrowLeft')
    await expect(headline).toContainText('Right when at least 79% sure')
    await expect(page).toHaveURL(/sure=79/)
    await page.goto(`${server.url}/models/${id}/report?version=1&sure=60`)
    await expect(headline).toContainText('Right when at least 60% sure')
  })

  await test.step('the learning curve comes when it is measured', async () => {
    await expect(page.getByRole('img', { name: /^Learning curve/ })).toBeVisible()
    const distances = page.getByRole('region', { name: 'Distance to the goal' })
    await expect(distances.getByRole('listitem')).toHaveCount(2)
    await expectAccessible(page)
  })

  await test.step('a held-out file scores the version beside it, until it is deleted', async () => {
    const card = page.getByRole('region', { name: 'Held-out file' })
    await card.getByRole('link', { name: 'Choose file' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Held-out file' })).toBeFocused()
    const rows = ['Is the card declined for a reason,Billing', 'Nobody can sign in today,Login']
    const file = ['note,right answer,text', ...rows.map((row) => `a,${row.split(',').reverse()}`)]
    await chooseFile(page, 'held-out.csv', [...file, 'b,Praise,Hello', 'c,,Bye'].join('\n'))
    await expect(page.getByRole('table', { name: 'First rows of the file' })).toContainText(
      'Praise',
    )
    const use = page.getByRole('button', { name: 'Hold this file out' })
    // Only a person knows that the column with repeated letters is not that of the tags.
    await page.getByRole('button', { name: 'Column note' }).click()
    await page.getByRole('option', { name: 'Ignore' }).click()
    // It is not to be pressed, and a press says why.
    await expect(use).toHaveAccessibleDescription('Say which column has the tags.')
    await use.click({ force: true })
    await expect(page.getByRole('tooltip')).toHaveText('Say which column has the tags.')
    await page.getByRole('button', { name: 'Column right answer' }).click()
    await expect(page.getByRole('option', { name: 'Keep as a field' })).toHaveCount(0)
    await page.getByRole('option', { name: 'Tag', exact: true }).click()
    await expect(page.getByText('3 rows with a tag, 1 without one left out.')).toBeVisible()
    await expectAccessible(page)
    await use.click()
    await expect(page).toHaveURL(/\/report$/)
    await expect(card.getByRole('table', { name: 'Scores on the held-out file' })).toContainText(
      'File, 2 texts',
    )
    await expect(card).toContainText('1 text left out, with tags v1 lacks: Praise (1).')
    await expectAccessible(page)
    await card.getByRole('button', { name: 'Delete the held-out file' }).click()
    await page.getByRole('button', { name: 'Delete the file' }).click()
    await expect(card.getByRole('link', { name: 'Choose file' })).toBeVisible()
  })

  await test.step('it can be saved as a table', async () => {
    await page.getByRole('button', { name: 'Export' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV, a line per number' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('report-v1.csv')
    expect(await readFile(await saved.path(), 'utf8')).toContain('accuracy')
  })

  await test.step('tags that are confused are a click away from being one', async () => {
    const report = page.url()
    const help = page.getByRole('region', { name: 'What would help' })
    await help.getByRole('link', { name: 'Merge' }).click()
    const question = page.getByRole('alertdialog', { name: /^Merge the tag/ })
    await expect(
      question.getByRole('button', { name: /^Merge into (Login|Billing)$/ }),
    ).toBeEnabled()
    await expectAccessible(page)
    await question.getByRole('button', { name: /^Keep/ }).click()
    await expect(page).not.toHaveURL(/merge=/)
    await page.goto(report)
  })

  await test.step('tags that look wrong are checked by keys, and decisions are taken back', async () => {
    await page.getByRole('region', { name: 'What would help' }).getByText('Check them').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ tags look wrong$/)
    const all = await countOf(page, 'To check')
    expect(all).toBeGreaterThan(2)
    const chosen = page.getByRole('region', { name: 'The chosen text' })
    const first = await chosen.getByRole('region', { name: 'The whole text' }).textContent()
    await expect(chosen.getByRole('radio', { name: /^for / })).toHaveCount(2)
    await expect(chosen.getByText('% sure')).toBeVisible()
    const similar = chosen.getByRole('region', { name: 'Similar texts' })
    await expect(similar.getByRole('listitem')).toHaveCount(4)
    await page.keyboard.press('w')
    await expect(chosen).toBeFocused()
    await page.keyboard.press('j')
    await expect(chosen.getByRole('region', { name: 'The whole text' })).not.toHaveText(first ?? '')
    await page.keyboard.press('k')
    await expect(chosen.getByRole('region', { name: 'The whole text' })).toHaveText(first ?? '')
    await page.keyboard.press('n')
    await expect(page.getByText('0 changed, 1 kept')).toBeVisible()
    await page.keyboard.press('a')
    await expect(page.getByText('1 changed, 1 kept')).toBeVisible()
    expect(await countOf(page, 'To check')).toBe(all - 2)
    await expectAccessible(page)
    await page.keyboard.press('z')
    await expect(page.getByText('0 changed, 1 kept')).toBeVisible()
    await page.setViewportSize({ width: 390, height: 800 })
    await expect(chosen).toBeHidden()
    await page.getByText('Why, and similar texts').click()
    await expect(similar.getByRole('listitem')).toHaveCount(4)
    await expectAccessible(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('radio', { name: 'Kept' }).click()
    await expect(
      page.getByRole('region', { name: 'Texts', exact: true }).getByRole('listitem'),
    ).toHaveCount(1)
  })
})

test('with several tags, each has a reliability of its own, also in the table', async ({
  page,
  server,
}) => {
  const id = await modelWithSeveralTags(server)
  await page.goto(`${server.url}/models/${id}/report`)
  const reliability = page.getByRole('region', { name: 'Reliability' })
  await expect(reliability).toContainText('How often the likeliest tag is right')
  await reliability.getByRole('button', { name: /^Tag/ }).click()
  await page.getByRole('option', { name: 'Login' }).click()
  await expect(page).toHaveURL(/trust=\d+/)
  await expect(reliability.getByRole('img', { name: /^How often texts have Login/ })).toBeVisible()
  await expect(reliability).toContainText('in tenths of certainty over all 96 tagged texts')
  await expectAccessible(page)
  const csv = await page.request.get(`${server.url}/api/v3/classifiers/${id}/versions/1/csv/`)
  expect(await csv.text()).toMatch(/^calibration_error,Login,,0\.\d+,,,96$/m)
})

test('a threshold becomes the minimum confidence, from a price, of one tag, and back again', async ({
  page,
  server,
}) => {
  const id = await modelWithSlips(server)
  const call = apiOf(server)
  const card = page.getByRole('region', { name: 'How sure must it be?' })
  const minimums = async () => {
    const { model } = await call<Model>('GET', `classifiers/${id}/`)
    return [model.minimum_confidence, model.minimum_confidence_by_tag.map(({ minimum }) => minimum)]
  }
  await page.goto(`${server.url}/models/${id}/report?sure=70`)

  await test.step('of all tags, and undone', async () => {
    await expect(card).toContainText('Minimum confidence of v1: none.')
    await card.getByRole('button', { name: 'Set 70% as minimum' }).click()
    await expect(messages(page)).toContainText('Minimum is 70% from the next training on')
    await expect(card).toContainText('From the next training on: 70%.')
    expect(await minimums()).toEqual([0.7, []])
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(card).toContainText('From the next training on: none.')
    expect(await minimums()).toEqual([0, []])
  })

  await test.step('from a price: where mistakes cost nothing, everything is answered', async () => {
    const wrong = card.getByRole('textbox', { name: 'A wrong answer costs' })
    await wrong.fill('0')
    await wrong.press('Tab')
    await card.getByRole('button', { name: 'Least cost: 0%' }).click()
    await expect(card).toContainText('At least 0% sure')
    await expectAccessible(page)
  })

  await test.step('of one tag, whose answers are shown', async () => {
    await page.goto(`${server.url}/models/${id}/report?sure=90`)
    await card.getByRole('button', { name: /^Tag/ }).click()
    await page.getByRole('option', { name: 'Login' }).click()
    await expect(card).toContainText('answers “Login” are given')
    await card.getByRole('button', { name: 'Set 90% as minimum of Login' }).click()
    await expect(card).toContainText('From the next training on: none; Login 90%.')
    expect(await minimums()).toEqual([0, [0.9]])
    await expectAccessible(page)
  })

  await test.step('the next version leaves out what is less sure, and says so', async () => {
    await train(server, id)
    await page.goto(`${server.url}/models/${id}/report`)
    await expect(card).toContainText('Minimum confidence of v2: none; Login 90%.')
    await card.getByRole('button', { name: /^Tag/ }).click()
    await page.getByRole('option', { name: 'Login' }).click()
    await card.getByRole('button', { name: 'Use the common one' }).click()
    await expect(card).toContainText('From the next training on: none.')
  })
})
