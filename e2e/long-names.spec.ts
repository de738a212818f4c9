/** Regressions: long names of tags, and several tags, made pages wider than the screen. */
import { expect, test } from './journey'
import { emptyModel, modelWithLongNames, modelWithTwelveTags, WORDY } from './models/walked-models'
import { modelPagesOf, pagesOf } from './pages'
import { expectFits } from './walk/fit'
import { open, walk } from './walk/walk'

test('names of tags that are very long, or one long word, stay inside every page', async ({
  page,
  server,
}) => {
  const id = await modelWithLongNames(server)
  const models = pagesOf(id, 1).slice(0, 1)
  await walk(
    page,
    server.url,
    [...models, ...modelPagesOf(id, 1)],
    [{ width: 1366, colorScheme: 'light', rules: { but: 'color-contrast' } }],
  )

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

test('several tags, and none at all, fit every page', async ({ page, server }) => {
  const several = modelPagesOf(await modelWithTwelveTags(server), 1)
  const empty = modelPagesOf(await emptyModel(server), 0)
  for (const walked of [...several, ...empty]) {
    await page.setViewportSize({ width: 320, height: 900 })
    await open(page, server.url, walked)
    await expectFits(page)
  }
})
