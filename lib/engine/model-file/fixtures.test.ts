import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '@/lib/engine/classify'
import { decodeModel } from './decode'
import { isModelFileError } from './model-file-error'

/*
 * Files as Langur once wrote them, with the answers that it gave then. They are never made again: whatever
 * changes, models that somebody has deployed go on answering the same. A new format adds files, it changes none.
 * The texts leave out scripts without spaces, whose words come from ICU.
 */
type Fixture = {
  name: string
  answers: { text: string; probabilities: number[]; tags: number[] }[]
}

const read = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))

/** Begins at the start of its memory, as typed arrays need it. */
const modelFile = (name: string) => new Uint8Array(read(name))

const formats = ['format-1']

describe.each(formats)('models of %s', (format) => {
  const fixtures: Fixture[] = JSON.parse(read(`${format}.json`).toString())

  test.each(fixtures)('$name answers as it always did, to the last digit', ({ name, answers }) => {
    const answerer = createAnswerer(decodeModel(modelFile(`${format}-${name}.bin`)))
    for (const { text, probabilities, tags } of answers) {
      expect({ text, probabilities: [...answerer.probabilities(text)] }).toEqual({
        text,
        probabilities,
      })
      expect(answerer.answer([text])[0]?.map(({ tag }) => tag)).toEqual(tags)
    }
  })

  const whole = modelFile(`${format}-svm-single.bin`)
  const isRefused = (file: Uint8Array): boolean => {
    try {
      decodeModel(file)
      return false
    } catch (error) {
      return isModelFileError(error)
    }
  }

  test('are refused with any single bit of them flipped', () => {
    const file = whole.slice()
    for (let bit = 0; bit < 8 * file.length; bit++) {
      file[bit >> 3]! ^= 1 << (bit & 7)
      if (!isRefused(file)) throw new Error(`Bit ${bit} went unnoticed.`)
      file[bit >> 3]! ^= 1 << (bit & 7)
    }
    expect(isRefused(file)).toBe(false)
  })

  test('are refused at any length but their own', () => {
    for (let length = 0; length < whole.length; length++) {
      if (!isRefused(whole.slice(0, length))) throw new Error(`Length ${length} went unnoticed.`)
    }
    expect(isRefused(Uint8Array.from([...whole, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(true)
  })
})
