import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchSnippet } from '@/components/api-guide/batch-snippet'
import { type Snippet, snippetsFor } from '@/components/api-guide/snippets'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

const run = promisify(execFile)

/** A text as people write them: with all that a language might read as something else. */
const text = `It's "charged" twice, #1 of $HOME: 100% \\n #{x} \`y\``

/** What runs the code of a language, and asks whether all that it needs is here. */
const RUNS: Record<
  Snippet['language'],
  { command: string; args: (code: string) => string[]; has: Record<Snippet['way'], string> }
> = {
  curl: {
    command: 'sh',
    args: (code) => ['-c', code],
    has: { client: '', http: 'curl --version' },
  },
  JavaScript: {
    command: 'node',
    args: (code) => ['--input-type=module', '-e', code],
    has: { client: 'node -e "require(\'monkeylearn\')"', http: 'node --version' },
  },
  Python: {
    command: 'python3',
    args: (code) => ['-c', code],
    has: { client: 'python3 -c "import monkeylearn"', http: 'python3 -c "import requests"' },
  },
  Ruby: {
    command: 'ruby',
    args: (code) => ['-e', code],
    has: { client: 'ruby -e "require %q(monkeylearn)"', http: 'ruby --version' },
  },
  PHP: {
    command: 'php',
    args: (code) => ['-r', code.replace('<?php', '')],
    has: {
      client: 'php -r "require %q(vendor/autoload.php); new MonkeyLearn\\Client(1);"',
      http: 'php --version',
    },
  },
  R: {
    command: 'Rscript',
    args: (code) => ['-e', code],
    has: { client: '', http: 'Rscript -e "library(httr2)"' },
  },
}

let server: RunningServer
let modelId = ''
let snippets: Snippet[] = []
const env = () => ({ ...process.env, LANGUR_TOKEN: server.token })

beforeAll(async () => {
  server = await startServer()
  const call = apiOf(server)
  const model = await call<Model>('POST', 'classifiers/', { name: 'Tickets' })
  modelId = model.id
  await call('POST', `classifiers/${modelId}/data/`, { data: trainingTexts() })
  await train(server, modelId)
  await call('POST', `classifiers/${modelId}/deploy/`)
  snippets = snippetsFor({ origin: server.url, modelId, version: 'production', text })
})
afterAll(() => server.stop())

const known = snippetsFor({ origin: '', modelId: '', version: 'production', text: '' })

for (const { language, way, needs } of known) {
  const { command, args, has } = RUNS[language]
  const isHere = spawnSync('sh', ['-c', has[way]]).status === 0
  const missing = isHere ? '' : ` (skipped: not here: ${has[way]})`
  test.skipIf(!isHere)(`${language}, ${needs} answers with the tag${missing}`, async () => {
    const snippet = snippets.find((one) => one.language === language && one.way === way)
    const { stdout } = await run(command, args(snippet?.code ?? ''), { env: env() })
    const answered = language === 'curl' ? JSON.parse(stdout)[0] : null
    if (answered) expect(answered.text).toBe(text)
    const tag = answered ? answered.classifications[0].tag_name : stdout.trim()
    expect(trainingTexts().flatMap(({ tags }) => tags)).toContain(tag)
  })
}

test('curl sends a file, which becomes a batch of production', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'langur-code-'))
  writeFileSync(join(folder, 'mails.csv'), 'text\nCharged twice\n')
  const code = batchSnippet({ origin: server.url, modelId })
  const { stdout } = await run('sh', ['-c', code], { env: env(), cwd: folder })
  expect(JSON.parse(stdout)).toMatchObject({ file_name: 'mails.csv' })
  rmSync(folder, { recursive: true })
})
