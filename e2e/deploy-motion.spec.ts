/** One motion of the design: the diamond travels once on a deploy, and never for those who asked for less. */
import type { Page } from '@playwright/test'
import { BAD, GOOD } from '@/lib/testing/texts/six-tags'
import { expect, test } from './journey'
import { twoVersions } from './models/two-versions'
import { deploy, openDeploy, rollBack } from './steps/deployment-steps'

/** Counts from now on how often the diamond sets out. */
async function countTravels(page: Page): Promise<() => Promise<number>> {
  const travels = await page.evaluateHandle(() => {
    const seen = { count: 0 }
    document.addEventListener('animationstart', ({ animationName }) => {
      if (animationName === 'deploy') seen.count += 1
    })
    return seen
  })
  return () => travels.evaluate(({ count }) => count)
}

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a deploy sends the diamond over to production once; a roll back does not', async ({
    page,
    server,
  }) => {
    const id = await twoVersions(server, { name: 'Motion', first: BAD, second: GOOD })
    await openDeploy(page, server.url, id)
    const travels = await countTravels(page)
    await deploy(page, 2, 'More features')
    await expect.poll(travels).toBe(1)
    await rollBack(page, 1)
    expect(await travels()).toBe(1)
  })
})

test('nothing travels for those who asked for less motion', async ({ page, server }) => {
  const id = await twoVersions(server, { name: 'Calm', first: BAD, second: GOOD })
  await openDeploy(page, server.url, id)
  const travels = await countTravels(page)
  await deploy(page, 2, 'More features')
  expect(await travels()).toBe(0)
})
