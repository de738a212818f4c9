import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '@/lib/engine/classify'
import { finish } from '@/lib/engine/steps'
import { NO_TOP_MAP } from '@/lib/engine/top-map'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { checksumOf } from './checksum'
import { readContainer, writeContainer } from './container'
import { decodeModel } from './decode'
import { encodeModel } from './encode'
import { MODEL_FORMAT } from './format'
import { isModelFileError, ModelFileError } from './model-file-error'

const single = train(trainingSetOf(exampleTexts(90, false))).model
const multi = train(trainingSetOf(exampleTexts(90, true))).model
const bytes = encodeModel(single)

function problemOf(file: Uint8Array): string {
  try {
    decodeModel(file)
    return 'none'
  } catch (error) {
    return isModelFileError(error) ? error.problem : `unexpected: ${error}`
  }
}

/** Changes a word of the file and makes the checksum right again. */
function withWord(word: number, value: number): Uint8Array {
  const changed = bytes.slice()
  const words = new Uint32Array(changed.buffer)
  words[word] = value
  words.set(checksumOf(words.subarray(8), checksumOf(words.subarray(0, 6))), 6)
  return changed
}

describe('a model file', () => {
  test.each([
    ['single-tag', single],
    ['multi-tag', multi],
  ])('gives back the model, %s', (_, model) => {
    expect(decodeModel(encodeModel(model))).toEqual(model)
  })

  test('is the same bytes for the same model, whatever order its settings stand in', () => {
    const reordered = Object.fromEntries(Object.entries(single.settings).reverse())
    const settings = { ...(reordered as typeof single.settings), another: 'setting' }
    expect(encodeModel({ ...single, settings })).toEqual(bytes)
  })

  test('without the arrays that the first files did not have answers as it did then', () => {
    const file = finish(readContainer(bytes, MODEL_FORMAT))
    const newer = ['top.from', 'top.to', 'surfaces.starts', 'surfaces.chars']
    const arrays = [...file.arrays].filter(([name]) => !newer.includes(name))
    const old = decodeModel(writeContainer({ ...file, arrays: new Map(arrays) }))
    const texts = ['late', 'the screen is broken', '']
    const calibration = { ...single.calibration, top: NO_TOP_MAP }
    expect(createAnswerer(old).answer(texts)).toEqual(
      createAnswerer({ ...single, calibration }).answer(texts),
    )
  })

  test('is read without copying its arrays', () => {
    expect(decodeModel(bytes).trained.classifier.weights.buffer).toBe(bytes.buffer)
  })

  test('is read from anywhere in memory', () => {
    const shifted = new Uint8Array(bytes.length + 3).subarray(3)
    shifted.set(bytes)
    expect(createAnswerer(decodeModel(shifted)).answer(['late'])).toEqual(
      createAnswerer(single).answer(['late']),
    )
  })

  test('says which engine wrote it', () => {
    expect(new TextDecoder().decode(bytes.subarray(32, 300))).toContain(
      `"engine":"${ENGINE_VERSION}"`,
    )
  })
})

describe('a damaged model file is refused with a ModelFileError', () => {
  test('wherever a bit flips', () => {
    fc.assert(
      fc.property(fc.nat(8 * bytes.length - 1), (bit) => {
        const flipped = bytes.slice()
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        expect(['damaged', 'newer']).toContain(problemOf(flipped))
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })

  test('wherever it is cut off, or if something follows', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(problemOf(bytes.slice(0, length))).toBe('damaged')
      }),
      { numRuns: 500, seed: 1 },
    )
    expect(problemOf(new Uint8Array([...bytes, ...new Uint8Array(8)]))).toBe('damaged')
  })

  test('if two words change places', () => {
    const words = new Uint32Array(bytes.slice().buffer)
    const [one, other] = [words[10]!, words[20]!]
    words[10] = other
    words[20] = one
    expect(problemOf(new Uint8Array(words.buffer))).toBe('damaged')
  })

  test('if it is something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (anything) => {
        expect(problemOf(anything)).toBe('damaged')
      }),
      { seed: 1 },
    )
  })

  test('if its sizes are absurd although its checksum is right', () => {
    for (const size of [0, 7, 0x7fffffff, 0xffffffff]) {
      expect(problemOf(withWord(4, size))).toBe('damaged')
      expect(problemOf(withWord(5, size))).toBe('damaged')
    }
  })

  const header = new TextDecoder().decode(
    bytes.subarray(32, 32 + new Uint32Array(bytes.buffer)[5]!),
  )

  /** The same file with another header, and everything else right again. */
  function withHeader(changed: string): Uint8Array {
    const padded = new TextEncoder().encode(changed.padEnd(8 * Math.ceil(changed.length / 8), ' '))
    const arrays = bytes.subarray(32 + header.length)
    const file = new Uint8Array(32 + padded.length + arrays.length)
    file.set(bytes.subarray(0, 32))
    file.set(padded, 32)
    file.set(arrays, 32 + padded.length)
    const words = new Uint32Array(file.buffer)
    words.set([file.length, padded.length], 4)
    words.set(checksumOf(words.subarray(8), checksumOf(words.subarray(0, 6))), 6)
    return file
  }

  test('if the length of an array is absurd although its checksum is right', () => {
    const lengths = [...header.matchAll(/"length":(\d+)/g)]
    expect(lengths.length).toBeGreaterThan(8)
    for (const { 0: whole, 1: digits = '', index } of lengths) {
      const others = [
        '0',
        '1',
        `${digits}9`,
        '9007199254740991',
        '1e300',
        '-1',
        '1.5',
        'null',
        '"9"',
      ]
      for (const other of others) {
        if (Number(other) === Number(digits)) continue
        const rest = header.slice(index + whole.length)
        const changed = `${header.slice(0, index)}"length":${other}${rest}`
        expect(problemOf(withHeader(changed))).toBe('damaged')
      }
    }
  })

  test('if its header is of something else although its checksum is right', () => {
    for (const other of [
      '',
      'null',
      '[]',
      '{}',
      '7',
      '{"content":null,"arrays":[]}',
      '{"content":{}}',
    ]) {
      expect(problemOf(withHeader(other))).toBe('damaged')
    }
    expect(problemOf(withHeader(header.replace('"i32"', '"i64"')))).toBe('damaged')
    expect(problemOf(withHeader(header.replace('"name":"idf"', '"name":"odf"')))).toBe('damaged')
    expect(problemOf(withHeader(header.replace(/"tags":\[\{[^}]*\},/, '"tags":[')))).toBe('damaged')
  })

  test('if any word of it is another although its checksum is right, or else it answers as before or otherwise', () => {
    const wordCount = bytes.length / 4
    const place = fc.integer({ min: 32 / 4 + header.length / 4, max: wordCount - 1 })
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 0xffffffff }), (word, value) => {
        const file = withWord(word, value)
        const problem = problemOf(file)
        expect(['damaged', 'none']).toContain(problem)
        if (problem === 'none') createAnswerer(decodeModel(file)).answer(['my card was charged 12'])
      }),
      { numRuns: 2_000, seed: 1 },
    )
  })

  test('with the reason in a sentence', () => {
    expect(() => decodeModel(bytes.slice(0, -8))).toThrow(
      new ModelFileError(
        'damaged',
        `The model file is damaged: it should have ${bytes.length} bytes and has ${bytes.length - 8}.`,
      ),
    )
  })
})

test('a file of a newer Langur is refused as newer', () => {
  expect(problemOf(withWord(2, 3))).toBe('newer')
  expect(problemOf(withWord(3, 99))).toBe('newer')
})
