/** Main path, the proof: tagging blind where versions disagree until it is settled; then a check of random texts. */
import type { Analysis } from '@/lib/contracts/analysis'
import type { Disagreement } from '@/lib/contracts/disagreement'
import type { List } from '@/lib/contracts/list'
import type { RandomCheck } from '@/lib/contracts/random-check'
import { apiOf } from '@/lib/testing/api/train'
import { GOOD, TEXTS } from '@/lib/testing/texts/six-tags'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { twoVersions } from './models/two-versions'
import { openDeploy } from './steps/deployment-steps'
import { pressAndSee } from './steps/tagging-steps'

const TAGGED = 360
/** A few features more: some answers change, too few for a verdict. */
const ALIKE = {
  first: { algorithm: 'nb', max_features: 130 },
  second: { max_features: 140 },
} as const

test('the untagged texts on which the versions disagree are tagged blind, and the proof counts them weighted', async ({
  page,
  server,
}) => {
  const id = await twoVersions(server, {
    name: 'Settle',
    ...ALIKE,
    texts: TEXTS.slice(0, TAGGED),
    between: (id) =>
      apiOf(server)('POST', `classifiers/${id}/data/`, {
        data: TEXTS.slice(TAGGED).map(({ text }) => ({ text })),
      }),
  })
  const checks = () => apiOf(server)<List<RandomCheck>>('GET', `classifiers/${id}/random-checks/`)
  await openDeploy(page, server.url, id)
  const way = page.getByRole('link', { name: /^Tag the \d+ untagged texts on which/ })
  await expect(way).toContainText('120 untagged texts')
  const path = `classifiers/${id}/disagreement/`
  const { result } = await apiOf(server)<Analysis<Disagreement>>('GET', path)
  const disagreeing = result?.disagreeing ?? 0
  await expect(way).toContainText(`Tag the ${disagreeing} untagged texts`)
  await expectAccessible(page)

  await test.step('no answer is shown, and the page says to finish first', async () => {
    await way.click()
    await expect(page).toHaveURL(/\/tag\?queue=disagreement$/)
    const main = page.getByRole('main')
    await expect(main).toContainText('Finish before training again.')
    await expect(main).toContainText(`0 of ${disagreeing} tagged`)
    await expect(page.getByRole('button', { name: 'Tag a', exact: true })).toBeVisible()
    await expect(main).not.toContainText('Sandbox says')
    await expectAccessible(page)
  })

  await test.step('half-way the verdict names what is missing', async () => {
    await pressAndSee(page, '1', 1)
    await openDeploy(page, server.url, id)
    const missing = `1 of the ${disagreeing} texts on which they disagree is tagged`
    await expect(page.getByRole('main')).toContainText(missing)
    await page.getByRole('link', { name: /untagged texts? on which sandbox/ }).click()
    await expect(page.getByRole('article', { name: 'Text to tag' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(`1 of ${disagreeing} tagged`)
  })

  await test.step('a text that fits no tag counts, can be taken back, and the path ends', async () => {
    const progress = page.getByText(/^\d+ of \d+ tagged$/)
    await pressAndSee(page, '0', 1)
    await expect(progress).toHaveText(`2 of ${disagreeing} tagged`)
    await page.keyboard.press('z')
    await expect(progress).toHaveText(`1 of ${disagreeing} tagged`)
    await pressAndSee(page, 'x', 1)
    for (let tagged = 2; tagged < disagreeing; tagged++) await pressAndSee(page, '2', tagged)
    await expect(
      page.getByRole('heading', { name: `All ${disagreeing} on which they disagree are tagged` }),
    ).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'See the verdict' }).click()
    await expect(page.getByRole('main')).toContainText(
      `Weighted: all ${disagreeing} texts on which they disagree are tagged, and the others also stand for ${120 - disagreeing} untagged texts`,
    )
    await expect(page.getByRole('main')).toContainText(
      `answered the same ${TAGGED + disagreeing} tagged texts`,
    )
  })

  await test.step('the text is listed as one that fits no tag, and makes a tag', async () => {
    await page.goto(`${server.url}/models/${id}/data?show=no-tag`)
    const main = page.getByRole('main')
    await expect(main).toContainText('1 text fits no tag. No version learns from it')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Tag it as Other' }).click()
    await expect(page.getByText('Tagged 1 text as Other')).toBeVisible()
    await page.keyboard.press('z')
    await expect(main).toContainText('1 text fits no tag.')
  })

  await test.step('random texts are judged by one key each, also after coming back', async () => {
    await page.goto(`${server.url}/models/${id}/tag`)
    await page.getByRole('link', { name: 'Check 50 random texts' }).click()
    await page.getByRole('button', { name: 'Draw 50 texts' }).click()
    const stage = page.getByRole('region', { name: 'Check one text' })
    await expect(stage).toContainText('0 of 50 judged')
    await expectAccessible(page)
    await page.keyboard.press('0')
    await expect(stage).toContainText('1 of 50 judged')
    const kept = async (judged: number) =>
      expect.poll(async () => (await checks()).items[0]?.judged, 'the server has it').toBe(judged)
    await kept(1)
    await page.keyboard.press('z')
    await expect(stage).toContainText('0 of 50 judged')
    await kept(0)
    // After each judgement the page reads the list of checks; nothing shall be on its way when the connection goes.
    const listed = page.waitForResponse(
      (response) =>
        response.request().method() === 'GET' && response.url().endsWith('/random-checks/'),
    )
    await page.keyboard.press('0')
    await expect(stage).toContainText('1 of 50 judged')
    await kept(1)
    await listed

    // Without a connection a judgement waits, and the browser asks before it would be lost.
    await page.context().setOffline(true)
    await page.waitForFunction(() => !navigator.onLine)
    await page.keyboard.press('Enter')
    await expect(stage).toContainText('2 of 50 judged')
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await page.context().setOffline(false)
    await kept(2)

    await page.reload()
    for (let judged = 2; judged < 50; judged++) {
      await expect(stage).toContainText(`${judged} of 50 judged`)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByRole('heading', { name: 'v2 on texts as they come' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('98.0%49 of 50 texts')
    await expectAccessible(page)
    await page.goto(`${server.url}/models/${id}/report`)
    await expect(page.getByRole('main')).toContainText(
      `Of 50 texts drawn at random from ${120 - disagreeing} untagged ones, v2 answered 49 rightly: 98.0%`,
    )
  })
})

test('where the versions agree on every untagged text, nothing is offered for tagging', async ({
  page,
  server,
}) => {
  const id = await twoVersions(server, {
    name: 'Agree',
    first: GOOD,
    second: GOOD,
    texts: [...TEXTS, ...TEXTS.slice(0, 3).map(({ text }) => ({ text: `${text} x`, tags: [] }))],
  })
  await openDeploy(page, server.url, id)
  await expect(
    page.getByRole('link', { name: /^They agree on all of 3 untagged texts/ }),
  ).toBeVisible()
  await page.goto(`${server.url}/models/${id}/tag?queue=disagreement`)
  await expect(
    page.getByRole('heading', { name: 'They agree on all 3 untagged texts' }),
  ).toBeVisible()
  await expectAccessible(page)
})
