import { expect, test } from 'vitest'
import { pastedFile, pastedTexts } from './pasted-file'

test('each line that is not blank is a text', () => {
  expect(pastedTexts(' Paid twice \r\n\n  \nWhere is it?')).toEqual(['Paid twice', 'Where is it?'])
})

test('quotes, commas and backslashes come through the file unchanged', async () => {
  const text = 'He said: "yes, \\ no"'
  const lines = (await pastedFile(text).text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ text }])
})
