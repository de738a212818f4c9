import { expect, test } from 'vitest'
import type { FileFound, Mapping } from '@/lib/contracts/import'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { countTags } from './count-tags'
import { inspectFile } from './inspect-file'

async function count(
  content: string,
  mapping: Partial<Mapping> = {},
  limit = 100,
): Promise<FileFound> {
  const path = await temporaryFile(content)
  const guess = await inspectFile({ path, fileName: 'tickets.csv' })
  return countTags(
    path,
    guess,
    { ...guess.mapping, ...mapping },
    { tagLimit: limit, copies: 'merge' },
  )
}

test('spellings of a tag are merged into the most frequent one', async () => {
  const tags = [
    'Billing',
    'billing',
    'Billing',
    'BILLING',
    'Bug  report',
    'Bug report',
    '',
    'Praise',
  ]
  const found = await count(`text,tag\n${tags.map((tag, i) => `text ${i},${tag}\n`).join('')}`)
  expect(found.tags).toEqual([
    { name: 'Billing', count: 4 },
    { name: 'Bug report', count: 2 },
    { name: 'Praise', count: 1 },
  ])
  expect(found.merged).toEqual([
    { from: 'billing', into: 'Billing', count: 1 },
    { from: 'BILLING', into: 'Billing', count: 1 },
  ])
  expect(found).toMatchObject({ rows: 8, texts: 8, untagged: 1, duplicates: 0 })
})

test('texts that are equal after NFC and trimming are duplicates', async () => {
  const found = await count('text,tag\nCafé,a\n Cafe\u0301 ,a\ncafé,b\nCafé,b\n')
  expect(found).toMatchObject({ rows: 4, texts: 4, duplicates: 2 })
})

test('problems are counted in all and the first hundred are listed', async () => {
  const found = await count(`text,tag\nHello,a\n${',a\n'.repeat(250)}Bye,b\n`)
  expect(found).toMatchObject({ rows: 252, texts: 2, problem_count: 250 })
  expect(found.problems).toHaveLength(100)
  expect(found.problems[0]).toEqual({ line: 3, message: 'The row has no text.' })
})

test('without a tag column all texts are untagged', async () => {
  const found = await count('text,tag\nHello,a\nBye,b\n', { tag: null })
  expect(found).toMatchObject({ texts: 2, untagged: 2, tags: [] })
})

test('a column with more values than there can be tags is refused by its name', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `text ${i},id-${i}\n`).join('')
  await expect(count(`text,ticket\n${rows}`, { tag: 1 }, 50)).rejects.toThrow(
    'The column “ticket” has more than 50 different values, too many to be tags.',
  )
})
