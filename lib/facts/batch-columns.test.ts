import { expect, test } from 'vitest'
import { addedNames } from './batch-columns'
import { resultName } from './batch-file'

const named = (...names: string[]) => names.map((name) => ({ name }))

test('added columns stand in one order, whatever the order in which they were asked for', () => {
  expect(addedNames(['version', 'tag'], named('text'))).toEqual(['tag', 'version', 'problem'])
})

test('a column is called otherwise where the file has one of that name, in any case', () => {
  const columns = named('Tag', 'langur_tag', ' problem ')
  expect(addedNames(['tag'], columns)).toEqual(['langur_tag_2', 'langur_problem'])
})

test('the result is called as its file, with the version that answered', () => {
  expect(resultName('mails.2026.csv', 'csv', 9)).toBe('mails.2026-v9.csv')
  expect(resultName('mails', 'jsonl', 9)).toBe('mails-v9.jsonl')
})
