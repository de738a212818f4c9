/** What explains Langur is inside it: from each page, by a search, and by a reference that tries calls; nothing is asked elsewhere. */
import { modelPage, PAGES } from '@/lib/contracts/addresses'
import { expectAccessible } from './accessibility'
import { account, expect, test } from './journey'
import { emptyModel } from './models/walked-models'
import { expectFits } from './walk/fit'

test('a page leads to its document, a search to its place', async ({ page, server }) => {
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(server.url + modelPage(await emptyModel(server), 'settings/deploy'))
  await page.getByRole('link', { name: 'How this works' }).click()
  await expect(heading).toHaveText('Deciding on a deploy')

  await test.step('documents lead to each other', async () => {
    const article = page.getByRole('article')
    await article.getByRole('link', { name: 'How the proof works' }).first().click()
    await expect(heading).toHaveText('How the proof works')
  })

  await test.step('a search finds the part that has the words', async () => {
    const search = page.getByRole('searchbox', { name: 'Search all documents' })
    await search.fill('imaginary texts')
    await search.press('Enter')
    await page.getByRole('link', { name: 'How the proof works: The two differences' }).click()
    await expect(page).toHaveURL(/how-the-proof-works#the-two-differences$/)
    await expect(page.getByRole('heading', { name: 'The two differences' })).toBeInViewport()
  })
})

test('the reference tries a call with the session, and nothing leaves for elsewhere', async ({
  page,
  server,
}) => {
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.goto(server.url + PAGES.reference)
  await page.getByRole('button', { name: 'Expand operation' }).nth(1).click()
  await page.getByRole('button', { name: /^GET .*The account behind/ }).click()
  await page.getByRole('button', { name: 'Try it out' }).click()
  await page.getByRole('button', { name: 'Execute' }).click()
  await expect(page.getByText(account.email).first()).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, { only: 'color-contrast' })
  await expectFits(page, [320, 1440])
  expect([...asked]).toEqual([new URL(server.url).origin])
})

test.describe('what is not there', () => {
  test.use({ isRefused: true })

  test('has a page with a way back, wherever one looked for it', async ({ page, server }) => {
    const heading = page.getByRole('heading', { level: 1 })
    const ways = [
      ['/nowhere', 'There is nothing at this address', 'See all models', 'Models'],
      [modelPage('cl_nowhere', 'data'), 'There is no such model', 'See all models', 'Models'],
      [`${PAGES.documents}/nowhere`, 'There is no such document', 'All documents', 'Documents'],
    ] as const
    for (const [address, title, way, back] of ways) {
      await page.goto(server.url + address)
      await expect(heading).toHaveText(title)
      await expectAccessible(page)
      await page.getByRole('main').getByRole('link', { name: way }).click()
      await expect(heading).toHaveText(back)
    }

    await test.step('the guide is hidden, and stays so', async () => {
      const address = server.url + modelPage(await emptyModel(server), 'data')
      const guide = page.getByRole('region', { name: 'First steps' })
      await page.goto(address)
      await guide.getByRole('button', { name: 'Hide the first steps' }).click()
      await expect(guide).toBeHidden()
      await page.reload()
      await expect(heading).toHaveText('Data')
      await expect(guide).toBeHidden()
    })
  })
})
