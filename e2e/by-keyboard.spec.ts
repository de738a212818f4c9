/** Main path, without a mouse: on the narrowest phone, and at 200% zoom of a laptop. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './journey'
import { news, versions } from './steps/training-steps'
import { ticketsCsv } from './texts/tickets-csv'

for (const width of [320, 720]) {
  test(`from a file to production and back by keyboard alone, ${width} px wide`, async ({
    page,
    server,
  }) => {
    const heading = page.getByRole('heading', { level: 1 })
    await page.setViewportSize({ width, height: 640 })

    await test.step('a file becomes a model', async () => {
      await page.goto(`${server.url}/models/new`)
      await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
      await page.keyboard.type('Tickets')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Add texts' })).toBeFocused()
      const chooser = page.waitForEvent('filechooser')
      await press(page, page.getByRole('button', { name: 'Choose file' }))
      const file = { name: 'tickets.csv', mimeType: 'text/csv', buffer: Buffer.from(ticketsCsv()) }
      await (await chooser).setFiles(file)
      await press(page, page.getByRole('button', { name: 'Import 80 texts' }))
      await press(page, page.getByRole('link', { name: 'Open the model' }))
      await expect(heading).toHaveText('Data')
      await expect(heading).toBeFocused()
    })

    await test.step('from now on only a person trains', async () => {
      await goTo(page, 'Settings')
      const automatic = page.getByRole('switch', {
        name: 'After changes to texts, tags or settings',
      })
      await reach(page, automatic)
      await page.keyboard.press('Space')
      await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
    })

    await test.step('texts are tagged, and one is taken back', async () => {
      await goTo(page, 'Tag')
      const tagged = page.getByText('of 80 tagged')
      await expect(tagged).toContainText('72')
      await expect(page.getByRole('article', { name: 'Text to tag' })).toBeVisible()
      for (const count of ['73', '74']) {
        await page.keyboard.press('1')
        await expect(tagged).toContainText(count)
      }
      await page.keyboard.press('z')
      await expect(tagged).toContainText('73')
    })

    const first = await test.step('a version goes to production', async () => {
      const number = await train(page)
      await openDeploy(page)
      await press(page, page.getByRole('button', { name: `Deploy v${number} to Production` }))
      await expectArrived(page, 'Production is up to date')
      return number
    })

    await test.step('another one goes there without proof, and comes back', async () => {
      await goTo(page, 'Tune')
      await press(page, page.getByRole('radio', { name: 'Naive Bayes' }))
      const second = await train(page)
      await openDeploy(page)
      await reach(page, page.getByRole('textbox', { name: 'Reason' }))
      await page.keyboard.type('Nothing speaks against it')
      await press(page, page.getByRole('button', { name: `Deploy v${second} without proof` }))
      await expectArrived(page, 'Production is up to date')
      const back = { name: `Roll back to v${first}` }
      await press(page, page.getByRole('button', back))
      await press(page, page.getByRole('alertdialog').getByRole('button', back))
      await expect(page.getByRole('alertdialog')).toHaveCount(0)
      await expect(versions(page).getByRole('link', { name: /Production/ })).toContainText(
        `v${first}`,
      )
      await expect(page.locator('h2:focus')).toBeVisible()
    })
  })
}

/** More stops than any of these pages has. */
const STOPS = 120

/** Tab by Tab to a control, which is never under a bar that sticks to an edge. */
async function reach(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate(isInSight)).toBe(true)
      return
    }
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${target}.`)
}

async function press(page: Page, target: Locator, key?: string): Promise<void> {
  await reach(page, target, key)
  await page.keyboard.press('Enter')
}

/** To a page of the model: by the sidebar, which stands before the page and which a menu holds on phones. */
async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Open menu' })
  if (await menu.isVisible()) await press(page, menu, 'Shift+Tab')
  const nav = page.getByRole('navigation', { name: 'Model' })
  await press(page, nav.getByRole('link', { name: new RegExp(`^${name}`) }), 'Shift+Tab')
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}

async function openDeploy(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  const tabs = page.getByRole('navigation', { name: 'Settings' })
  await press(page, tabs.getByRole('link', { name: 'Deploy' }))
  await expect(page).toHaveURL(/settings\/deploy/)
  await expect(page.getByRole('heading', { name: 'Comparing…' })).toBeHidden()
}

/** Answers the number of the version. */
async function train(page: Page): Promise<number> {
  await goTo(page, 'Tune')
  const button = page.getByRole('button', { name: /^Train sandbox v/ })
  const number = Number(/v(\d+)/.exec((await button.textContent()) ?? '')?.[1])
  await press(page, button)
  await expect(news(page)).toContainText(`v${number} is trained`)
  return number
}

async function expectArrived(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name })).toBeFocused()
}

/** Runs on the page: what lies on top in the middle of the control, or of the label that is seen for it, belongs to it. */
function isInSight(element: Element): boolean {
  const seen = element.closest('label') ?? element
  const { left, top, width, height } = seen.getBoundingClientRect()
  const found = document.elementFromPoint(left + width / 2, top + height / 2)
  return found !== null && (seen.contains(found) || found.contains(seen))
}
