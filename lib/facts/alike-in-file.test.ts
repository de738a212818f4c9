import { expect, test } from 'vitest'
import { alikeInFile } from './alike-in-file'

const tag = (name: string, count: number) => ({ name, count })

test('a tag that looks like one of the model, or like a more frequent one, is named with it', () => {
  const tags = [tag('Refund', 40), tag('bug-report', 12), tag('refunds', 3), tag('Praise', 2)]
  expect(alikeInFile(tags, ['Bug report'])).toEqual([
    { from: 'bug-report', into: 'Bug report', count: 12, is_here: true },
    { from: 'refunds', into: 'Refund', count: 3, is_here: false },
  ])
})

test('two tags that the model has, or one that both have, are nothing to ask about', () => {
  expect(alikeInFile([tag('Refund', 4), tag('refunds', 3)], ['refund', 'Refunds'])).toEqual([])
})
