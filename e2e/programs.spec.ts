/** Main path of programs: a limited token, a correction, and messages about what happens. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Model } from '@/lib/contracts/model'
import type { TokenUsage } from '@/lib/contracts/token-usage'
import { apiOf, train } from '@/lib/testing/api/train'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'
import { expectAccessible } from './accessibility'
import { expect, test } from './journey'
import { isFromLangur } from './steps/is-from-langur'
import { makeToken } from './steps/token-steps'

type Message = { event: string; signature: string; body: string }

let receiver: Server
const messages: Message[] = []
test.beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const header = (name: string) => String(request.headers[name])
    messages.push({
      event: header('x-langur-event'),
      signature: header('x-langur-signature'),
      body,
    })
    response.end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
})
test.afterAll(() => {
  receiver.close()
})

test('a program is limited, sends a correction and is told of a deploy; all of it is on the pages', async ({
  page,
  server,
}) => {
  const call = apiOf(server)
  const { id } = await call<Model>('POST', 'classifiers/', {
    name: 'Programs',
    train_automatically: false,
  })
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/langur`
  let secret = ''

  await test.step('a webhook is added, its secret shown once, and a test arrives, signed', async () => {
    await page.goto(`${server.url}/models/${id}/settings/webhooks`)
    await page.getByRole('button', { name: 'New webhook' }).click()
    await page.getByRole('textbox', { name: 'Address' }).fill(address)
    await page.getByText('The address may be in your own network').click()
    await page.getByRole('button', { name: 'Add webhook' }).click()
    const once = page.getByRole('alertdialog')
    secret = (await once.getByText(/^whsec_[0-9a-f]+$/).textContent()) ?? ''
    await once.getByRole('button', { name: 'I have stored it safely' }).click()
    await page.getByRole('button', { name: 'Send a test' }).click()
    await expect(page.getByRole('row', { name: /Test.*taken: 200/ })).toBeVisible()
    const [message] = messages
    expect(message?.event).toBe('test')
    expect(isFromLangur(message?.signature, message?.body, secret)).toBe(true)
    await page.getByRole('button', { name: /^Send again: Test/ }).click()
    await expect(page.getByRole('row', { name: /Test.*taken: 200/ })).toHaveCount(2)
    await expectAccessible(page)
  })

  await test.step('a deploy is told', async () => {
    await call('POST', `classifiers/${id}/deploy/`)
    await page.reload()
    await expect(page.getByRole('row', { name: /Deployed.*taken: 200/ })).toBeVisible()
    expect(JSON.parse(messages.at(-1)?.body ?? '')).toMatchObject({
      event: 'deployed',
      model: { id, name: 'Programs' },
      data: { deployment: 1, version: 1 },
    })
  })

  const token = await test.step('a token is made and limited to two texts a month', async () => {
    await page.goto(`${server.url}/tokens`)
    const made = await makeToken(page, 'Limited shop')
    await page.getByRole('button', { name: 'Actions of Limited shop' }).click()
    await page.getByRole('menuitem', { name: 'Limits…' }).click()
    await page.getByRole('textbox', { name: 'Texts a month' }).fill('2')
    await page.getByRole('button', { name: 'Save limits' }).click()
    await expect(page.getByRole('row', { name: /Limited shop.*of 2/ })).toBeVisible()
    return made
  })

  const classify = (data: string[]) =>
    fetch(`${server.url}/api/v3/classifiers/${id}/classify/`, {
      method: 'POST',
      headers: { Authorization: `Token ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data, production_model: true, request_id: true }),
    })

  await test.step('a third text is refused, and the page tells what was used', async () => {
    const answer = await classify(['the invoice was charged twice', 'I cannot log in'])
    expect(answer.headers.get('x-query-limit-remaining')).toBe('0')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect((await classify(['a third one'])).status).toBe(429)
    await until(async () => {
      const { tokens } = await call<TokenUsage>('GET', `token-usage/?model=${id}`)
      return tokens[0]?.requests === 2 ? tokens : null
    })
    await page.reload()
    await expect(page.getByRole('row', { name: /^Limited shop 2 2 1/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a correction is counted on the page of the deployment', async () => {
    await call('POST', `classifiers/${id}/feedback/`, {
      text: 'the invoice was charged twice',
      tags: ['Login'],
    })
    await page.goto(`${server.url}/models/${id}/settings/deploy/1`)
    const figures = page.getByRole('region', { name: 'Figures' })
    await expect(figures).toContainText('1 correction')
    await expect(figures).toContainText('1 of 1 wrong')
    await expectAccessible(page)
  })
})
