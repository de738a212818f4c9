import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { batchSnippet } from '@/components/api-guide/batch-snippet'
import { snippetsFor } from '@/components/api-guide/snippets'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { missingFor, runCode } from '@/lib/testing/processes/languages'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

/** With all that a language might read as something else than a text. */
const text = `It's "charged" twice, #1 of $HOME: 100% \\n #{x} \`y\``

let server: RunningServer
let modelId = ''

beforeAll(async () => {
  server = await startServer()
  const call = apiOf(server)
  modelId = (await call<Model>('POST', 'classifiers/', { name: 'Tickets' })).id
  await call('POST', `classifiers/${modelId}/data/`, { data: trainingTexts() })
  await train(server, modelId)
  await call('POST', `classifiers/${modelId}/deploy/`)
})
afterAll(() => server.stop())

const asked = (origin: string) => snippetsFor({ origin, modelId, version: 'production', text })

describe('the code of the page API answers with a tag:', () => {
  for (const { language, way, needs } of asked('')) {
    const missing = missingFor(language, way)
    const told = missing === undefined ? '' : `, skipped: not here: ${missing}`
    test.skipIf(missing !== undefined)(`${language} (${way}: ${needs})${told}`, async () => {
      const snippet = asked(server.url).find((one) => one.language === language && one.way === way)
      const printed = await runCode(language, snippet?.code ?? '', { token: server.token })
      if (language !== 'curl') return expect(['Billing', 'Login']).toContain(printed)
      const [answer] = JSON.parse(printed)
      expect(answer).toMatchObject({ text, error: false })
      expect(['Billing', 'Login']).toContain(answer.classifications[0].tag_name)
    })
  }
})

test('the code for a file makes a batch of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'langur-code-'))
  writeFileSync(join(folder, 'mails.csv'), 'text\nCharged twice\n')
  const code = batchSnippet({ origin: server.url, modelId })
  const printed = await runCode('curl', code, { token: server.token, folder })
  expect(JSON.parse(printed)).toMatchObject({ file_name: 'mails.csv' })
  rmSync(folder, { recursive: true })
})
