import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { classifyInputSchema } from '@/lib/contracts/classify'
import { exampleText } from './code-strings'
import { snippetsFor } from './snippets'
import { versionSnippets } from './version-snippets'

const input = {
  origin: 'https://langur.example.org',
  modelId: 'cl_7Hq2mZ4p',
  version: 'production',
  text: 'It’s "broken", isn\'t it? $HOME `x` \\n',
} as const

/** What the shell hands to curl as the body. */
function curlBody(code: string): string {
  const script = `LANGUR_TOKEN=t; curl() { while [ "$1" != -d ]; do shift; done; printf '%s' "$2"; }; ${code}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' })
}

test('every snippet names the address, the model and the version', () => {
  for (const { code, versionLine } of snippetsFor(input)) {
    expect(code).toContain('https://langur.example.org/api/')
    expect(code).toContain('cl_7Hq2mZ4p')
    expect(code.split('\n')[versionLine]).toMatch(/production_model.*true/i)
  }
})

test('for the sandbox every snippet says so', () => {
  for (const { code, versionLine } of snippetsFor({ ...input, version: 'sandbox' })) {
    expect(code.split('\n')[versionLine]).toMatch(/production_model.*false/i)
  }
})

test('quotes and dollars in the text reach curl’s body as they are', () => {
  const curl = snippetsFor(input).find(({ language }) => language === 'curl')
  expect(JSON.parse(curlBody(curl?.code ?? ''))).toEqual({
    data: [input.text],
    production_model: true,
  })
})

test('a version and a moment reach curl’s body as the API takes them', () => {
  const asked = (deployed?: string) =>
    versionSnippets({ ...input, version: 3, deployed }).map(({ code }) =>
      JSON.parse(curlBody(code)),
    )
  const moment = '2026-11-29T10:00:00.000Z'
  const data = [input.text]
  expect(asked(moment)).toEqual([
    { data, version: 3 },
    { data, as_of: moment },
  ])
  for (const body of asked()) expect(classifyInputSchema.safeParse(body).success).toBe(true)
})

describe('the example text', () => {
  test('a long text is cut between words', () => {
    const text = exampleText(`${'word '.repeat(20)}`)
    expect(text.length).toBeLessThanOrEqual(60)
    expect(text.endsWith('word')).toBe(true)
  })

  test('line breaks become spaces', () => {
    expect(exampleText('one\n two')).toBe('one two')
  })
})
