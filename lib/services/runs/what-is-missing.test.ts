import { expect, test } from 'vitest'
import { whatIsMissing } from './what-is-missing'

const RULE = 'Training cannot start: two tags need at least two texts each'
const tags = (...groups: number[]) =>
  groups.map((count, index) => ({
    name: ['Billing', 'Login', 'Refund'][index] ?? '',
    groups: count,
  }))

test.each([
  ['nothing with two texts under two tags', tags(2, 2, 0), null],
  ['tags', tags(), `${RULE}, and the model has no tags yet.`],
  ['texts', tags(0, 0), `${RULE}, and no text is tagged yet.`],
  ['a second tag', tags(2), `${RULE}, and only Billing has them. Add a second tag.`],
  [
    'texts of a second tag',
    tags(2, 0),
    `${RULE}, and only Billing has them. Tag two texts as Login.`,
  ],
  [
    'one text of a second tag',
    tags(2, 1, 0),
    `${RULE}, and only Billing has them. Tag one more text as Login.`,
  ],
  [
    'more than copies of one text',
    tags(1, 0),
    `${RULE}, and no tag has them. Tag one more text as Billing. Tag two texts as Login. Texts that differ only in case, spaces, digits or punctuation count as one.`,
  ],
  [
    'one text of each of two tags, and names both',
    tags(1, 1, 0),
    `${RULE}, and no tag has them. Tag one more text as each of Billing and Login. Texts that differ only in case, spaces, digits or punctuation count as one.`,
  ],
  [
    'one text of two of three tags, and names all',
    tags(1, 1, 1),
    `${RULE}, and no tag has them. Tag one more text as two of Billing, Login and Refund. Texts that differ only in case, spaces, digits or punctuation count as one.`,
  ],
  [
    'one text of another tag, whichever',
    tags(2, 1, 1),
    `${RULE}, and only Billing has them. Tag one more text as Login or Refund.`,
  ],
])('says that training needs %s', (_, given, sentence) => {
  expect(whatIsMissing(given)).toBe(sentence)
})
