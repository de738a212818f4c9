import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { exampleText } from './code-strings'
import { snippetsFor } from './snippets'

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
  const [curl] = snippetsFor(input)
  expect(JSON.parse(curlBody(curl?.code ?? ''))).toEqual({
    data: [input.text],
    production_model: true,
  })
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
