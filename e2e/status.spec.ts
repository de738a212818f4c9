/** Owners look at how Langur is: on a phone a long statement is clipped, and whole by a press. */
import { PAGES } from '@/lib/contracts/addresses'
import type { Status } from '@/lib/contracts/status'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'

test.use({ start: 'no models' })

const COLUMNS = Array.from({ length: 40 }, (_, place) => `column_${place}`)
const LONG = `a statement of ${COLUMNS.join(', ')}`
const SHORT = 'a statement of a few words'

test('a long statement is clipped on a phone, and whole by a press', async ({ page, server }) => {
  // Which statements were slow nobody can foresee.
  await page.route('**/api/v3/status/', async (route) => {
    const response = await route.fetch()
    const status: Status = await response.json()
    const at = new Date().toISOString()
    const slow_statements = [LONG, SHORT].map((sql) => ({ process: 'web', sql, ms: 12, at }))
    await route.fulfill({ response, json: { ...status, slow_statements } })
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(server.url + PAGES.status)
  const statements = page.getByRole('region', { name: 'Slow statements' })
  const long = statements.getByText(LONG)
  const isClipped = () => long.evaluate((code) => code.scrollHeight > code.clientHeight)
  const more = statements.getByRole('button', { name: 'Show all of it' })
  await expect(more).toHaveCount(1)
  expect(await isClipped()).toBe(true)
  await expectAccessible(page)

  await more.press('Enter')
  await expect(statements.getByRole('button', { name: 'Show less of it' })).toBeFocused()
  expect(await isClipped()).toBe(false)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(statements.getByRole('button')).toHaveCount(0)
  expect(await isClipped()).toBe(false)
})
