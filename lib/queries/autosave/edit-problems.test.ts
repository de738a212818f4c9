import { expect, test } from 'vitest'
import { type ModelEdit, modelEditSchema } from '@/lib/contracts/model'
import { issueSentence } from '@/lib/http/issue-sentence'
import { editProblems, type ModelValues, sendablePart } from './edit-problems'

const word = 'x'.repeat(201)

test('a problem is a finished sentence beside its field, and the rest is sent', () => {
  const edit = { whitelist: ['refund', word], max_features: 500 }
  expect(editProblems(edit)).toEqual({
    whitelist: 'A word of a list may have at most 200 characters.',
  })
  expect(sendablePart(edit)).toEqual({ max_features: 500 })
})

const order = { name: 'ORDER', pattern: '[A-Z]{2}' }
const many = Array.from({ length: 51 }, (_, at) => ({ name: `N${at}`, pattern: 'x' }))

test.each<Partial<ModelValues>>([
  { name: 'Tickets' },
  { name: '  ' },
  { name: 'x'.repeat(200) },
  { name: word },
  { description: '' },
  { description: 'x'.repeat(10_000) },
  { description: 'x'.repeat(10_001) },
  { max_features: 9 },
  { max_features: 10 },
  { max_features: 10.5 },
  { max_features: 100_000 },
  { max_features: 100_001 },
  { stopwords: true },
  { stopwords: ['the', ' '] },
  { stopwords: ['the', word] },
  { whitelist: [] },
  { whitelist: [' refund '] },
  { whitelist: ['', word] },
  { whitelist: Array.from({ length: 10_000 }, () => 'x') },
  { whitelist: Array.from({ length: 10_001 }, () => 'x') },
  { regular_expressions: [order] },
  { regular_expressions: [order, { ...order, name: 'MY ORDER' }] },
  { regular_expressions: [{ ...order, name: 'x'.repeat(51) }] },
  { regular_expressions: [{ ...order, pattern: '' }] },
  { regular_expressions: [{ ...order, pattern: 'x'.repeat(501) }] },
  { regular_expressions: [order, order] },
  { regular_expressions: many.slice(1) },
  { regular_expressions: many },
])('the page says the same as the API of %#', (edit) => {
  expect(editProblems(edit)).toEqual(saidByApi(edit))
})

/** The first problem of each field; which word of a list it is, the page does not say. */
function saidByApi(edit: ModelEdit): Record<string, string> {
  const said: Record<string, string> = {}
  for (const issue of modelEditSchema.safeParse(edit).error?.issues ?? []) {
    const field = String(issue.path[0])
    said[field] ??= issueSentence({ ...issue, path: [field] }, field)
  }
  return said
}
