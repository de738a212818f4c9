import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Model } from '@/lib/engine/model'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { moduleOf } from '@/lib/testing/engine/module-of'
import { train } from '@/lib/testing/engine/train'
import { runModule } from '@/lib/testing/processes/run-module'
import { icuNote } from './check'

const TEXTS = ['my card was charged twice', 'where is the courier', '👍']
let model: Model
let other: Model
beforeAll(() => {
  model = train(trainingSetOf(exampleTexts(60, false))).model
  other = train(trainingSetOf(exampleTexts(60, false, 2))).model
})

const edit = async (file: string, change: (text: string) => string) =>
  writeFile(file, change(await readFile(file, 'utf8')))

describe('checked by its certificate, what was altered or cut off is said in a sentence', () => {
  async function check(alter: (files: Awaited<ReturnType<typeof moduleOf>>) => Promise<unknown>) {
    const files = await moduleOf(model, TEXTS)
    await alter(files)
    const { code, out, err } = await runModule(files.module, ['--check', files.certificate])
    return { code, said: `${out}${err}` }
  }

  test('a letter of its model', async () => {
    const swapped = (text: string) => text.replace(/(\n[\w+/]{60})(\w)/, '$1+')
    const { code, said } = await check(({ module }) => edit(module, swapped))
    expect({ code, said }).toEqual({
      code: 1,
      said: 'The module was altered: the hash of its model does not match.\n',
    })
  })

  test('a line of its model', async () => {
    const { code, said } = await check(({ module }) =>
      edit(module, (text) => text.replace(/\n[\w+/]{76}\n/, '\n')),
    )
    expect(code).toBe(2)
    expect(said).toBe('This module was altered: its model is not as long as it says.\n')
  })

  test('its program', async () => {
    const { code, said } = await check(({ module }) => edit(module, (text) => `${text}\n// more`))
    expect(code).toBe(1)
    expect(said).toBe(
      'The module was altered, or made by another Langur: its hash is not the certificate’s.\n',
    )
  })

  test('a digit of the certificate', async () => {
    const { code, said } = await check(({ certificate }) =>
      edit(certificate, (text) => text.replace('"confidence":0.', '"confidence":0.1')),
    )
    expect({ code, said }).toEqual({
      code: 1,
      said: 'The certificate was altered or cut off: its hash does not match.\n',
    })
  })

  test('the end of the certificate', async () => {
    const { code, said } = await check(({ certificate }) =>
      edit(certificate, (text) => text.slice(0, -20)),
    )
    expect(code).toBe(2)
    expect(said).toMatch(/c\.json is no certificate of Langur, or is cut off\.\n$/)
  })

  test('the certificate of another model', async () => {
    const { code, said } = await check(async ({ certificate }) => {
      const others = await moduleOf(other, TEXTS)
      await writeFile(certificate, await readFile(others.certificate))
    })
    expect(code).toBe(1)
    expect(said).toContain('another model file.')
  })

  test('a cut module is no program any more, and every runtime refuses it', async () => {
    const { code, said } = await check(({ module }) =>
      edit(module, (text) => text.slice(0, text.length / 4)),
    )
    expect(code).toBe(1)
    expect(said).toContain('SyntaxError')
  })

  test('a certificate that is not there', async () => {
    const { module } = await moduleOf(model, TEXTS)
    const { code, err } = await runModule(module, ['--check', 'nowhere.json'])
    expect(code).toBe(2)
    expect(err).toMatch(/^nowhere\.json cannot be read: ENOENT/)
  })
})

test('another Unicode library is named, the same and an unknown one are not', () => {
  expect(icuNote('77.1', '78.2')).toBe(
    'The model was trained with the Unicode library ICU 77.1, and this runtime has 78.2, which may split some words otherwise.',
  )
  expect(icuNote('77.1', '77.1')).toBeNull()
  expect(icuNote('77.1', undefined)).toBeNull()
})

describe('as a filter', () => {
  test('each line gets a line, also what is no text; the others are answered all the same', async () => {
    const { module } = await moduleOf(model, TEXTS)
    const lines = [
      '\ufeff"late"',
      '{"text": "late", "external_id": {"a": 1}}\r',
      'late',
      '',
      '[1]',
      '"  "',
      Buffer.from([0x22, 0xff, 0x22]),
      JSON.stringify('x'.repeat(9 * 2 ** 20)),
      JSON.stringify('x'.repeat(2 ** 20 + 1)),
      '"late"',
    ]
    const input = Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), NEWLINE])))
    const { code, out, err } = await runModule(module, [], input)
    expect(code).toBe(0)
    expect(err).toBe(
      '5 lines could not be read and were answered with an error; the first is line 3.\n',
    )
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ error_detail }) => error_detail ?? null)).toEqual([
      null,
      null,
      'Line 3 is not JSON.',
      'Line 4 is not JSON.',
      'Line 5 must be a string, or an object with a text.',
      'The text is empty.',
      'Line 7 is not UTF-8.',
      'Line 8 is longer than 8 MiB.',
      'The text is longer than 1 MiB.',
      null,
    ])
    expect(answers[1].external_id).toEqual({ a: 1 })
    expect(answers[9].classifications).toEqual(answers[0].classifications)
  })

  test('whoever reads no further ends it, without a word', async () => {
    const { module } = await moduleOf(model, TEXTS)
    const child = spawn(process.execPath, [module])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
    })
    child.stdin.on('error', () => {})
    child.stdin.write('"late"\n'.repeat(50_000))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('an option that it does not know is told how it is used', async () => {
    const { module } = await moduleOf(model, TEXTS)
    const { code, err } = await runModule(module, ['--chekc'])
    expect(code).toBe(2)
    expect(err).toContain('--check certificate.json')
  })
})

const NEWLINE = Buffer.from('\n')

test('imported, it answers and starts nothing', async () => {
  const { folder, module } = await moduleOf(model, TEXTS)
  const program = join(folder, 'program.mjs')
  await writeFile(
    program,
    `import { about, classify, classifyExactly } from ${JSON.stringify(module)}
     const [first, second] = classify(['late', { text: 'late', external_id: 7 }])
     const same = JSON.stringify(first.classifications) === JSON.stringify(second.classifications)
     console.log(JSON.stringify([about.version, first.text, second.external_id, same, classifyExactly('late').length]))`,
  )
  expect(await runModule(program)).toEqual({ code: 0, out: '[3,"late",7,true,1]\n', err: '' })
})
