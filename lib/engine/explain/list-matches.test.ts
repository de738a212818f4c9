import { expect, test } from 'vitest'
import { createMatchLister } from './list-matches'

const list = createMatchLister({
  language: 'en',
  read_html: false,
  regular_expressions: [
    { name: 'ORDER', pattern: '[a-z]{2}-[0-9]+' },
    { name: 'NUMBER', pattern: '[0-9]+' },
  ],
})

test('matches are told as they stand in the text, also where normalising joins characters', () => {
  expect(list('Café: AB-12, ＣＤ-34')).toEqual([
    { pattern: 0, text: 'AB-12' },
    { pattern: 0, text: 'ＣＤ-34' },
  ])
})

test('what one expression takes, another does not get', () => {
  expect(list('ab-12 and 7')).toEqual([
    { pattern: 0, text: 'ab-12' },
    { pattern: 1, text: '7' },
  ])
  expect(list('nothing here')).toEqual([])
})
