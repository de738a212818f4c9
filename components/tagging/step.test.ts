import { expect, test } from 'vitest'
import { isStep, type Step } from './step'

const tag: Step = {
  kind: 'tag',
  id: 'a-1',
  sampleId: 7,
  text: 'charged twice',
  tags: [3],
  chosenBy: 'uncertain',
  seenVersion: null,
}
const undo: Step = {
  kind: 'undo',
  id: 'a-2',
  sampleId: 7,
  text: 'charged twice',
  tags: [3],
  of: 'a-1',
  revision: 12,
}

test('a step that was kept is taken up again', () => {
  const byDraft = { ...tag, seenDraft: { revision: 9, tags: [3] } }
  for (const step of [tag, byDraft, undo])
    expect(isStep(JSON.parse(JSON.stringify(step)))).toBe(true)
})

test.each([
  ['no object', 'tag'],
  ['nothing', null],
  ['of an unknown kind', { ...tag, kind: 'skip' }],
  ['without an id', { ...tag, id: undefined }],
  ['with half a text id', { ...tag, sampleId: 1.5 }],
  ['with a tag that is no number', { ...tag, tags: ['3'] }],
  ['with tags that are no list', { ...tag, tags: 3 }],
  ['chosen in a way that is gone', { ...tag, chosenBy: 'guessed' }],
  ['seen with a version that is no number', { ...tag, seenVersion: '2' }],
  ['seen with a draft without a revision', { ...tag, seenDraft: { tags: [3] } }],
  ['that takes back nothing', { ...undo, of: undefined }],
  ['with a revision that is no number', { ...undo, revision: '12' }],
])('what is kept is no step when it is %s', (_, kept) => {
  expect(isStep(kept)).toBe(false)
})
