/** Texts that no tag is for: judged, learnt from, and answered with none. */
import type { Classified } from '@/lib/contracts/classify'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { pressAndSee } from './steps/tagging-steps'
import { train } from './steps/training-steps'

const PLACES = ['garden', 'island', 'river', 'mountain', 'harbour', 'village']
const THINGS = ['sunny picnic', 'football goal', 'holiday photos', 'birthday cake']
const SMALL_TALK = PLACES.flatMap((place) => THINGS.map((thing) => `${thing} beside the ${place}`))
const UNSEEN = 'a picnic with cake beside the river'

test('texts that fit no tag are learnt from when somebody wants it, and such a text then gets none', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Tickets',
    train_automatically: false,
  })
  const data = [...trainingTexts(), ...SMALL_TALK.map((text) => ({ text }))]
  await call('POST', `classifiers/${id}/data/`, { data })

  await test.step('they are judged on the page Tag', async () => {
    await page.goto(`${server.url}/models/${id}/tag`)
    await expect(page.getByRole('article', { name: 'Text to tag' })).toBeVisible()
    for (let judged = 1; judged <= SMALL_TALK.length; judged++) {
      await pressAndSee(page, '0', judged)
    }
  })

  await test.step('where they are listed stands what can be done, and leads to the setting', async () => {
    await page.goto(`${server.url}/models/${id}/data?show=no-tag`)
    const main = page.getByRole('main')
    await expect(main).toContainText('24 texts fit no tag. No version learns from them')
    await main.getByRole('link', { name: 'Learn from texts that fit no tag' }).click()
    const setting = page.getByRole('switch', { name: /^Learn from texts that fit no tag/ })
    await setting.press('Space')
    await expect(setting).toBeChecked()
    await expectAccessible(page)
  })

  await test.step('the next version says how many it found', async () => {
    await train(page)
    await page.goto(`${server.url}/models/${id}/report`)
    const main = page.getByRole('main')
    await expect(main).toContainText('It also learnt from 24 texts that fit no tag')
    await expect(main).toContainText(/No tag: \d+ of the 24 texts that fit none were given none/)
    await expectAccessible(page)
  })

  await test.step('such a text gets none, by the page and by the API', async () => {
    await page.goto(`${server.url}/models/${id}/try`)
    await page.getByRole('textbox', { name: 'Text to classify' }).fill(UNSEEN)
    await page.getByRole('button', { name: 'Classify' }).click()
    const answer = page.getByRole('region', { name: 'Sandbox' })
    await expect(answer).toContainText('No tag fits, as this version has learnt')
    await expect(answer.getByRole('listitem').filter({ hasText: 'That no tag fits' })).toBeVisible()
    await expectAccessible(page)
    const [classified] = await call<Classified[]>('POST', `classifiers/${id}/classify/`, {
      data: [UNSEEN],
    })
    expect(classified?.classifications).toEqual([])
  })

  await test.step('where they are listed it now says that they are learnt from', async () => {
    await page.goto(`${server.url}/models/${id}/data?show=no-tag`)
    await expect(page.getByRole('main')).toContainText('versions learn from them')
  })
})
