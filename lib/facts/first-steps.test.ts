import { expect, test } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import { firstSteps } from './first-steps'

type Langur = Partial<Model['langur']>

const NOTHING = {
  counts: { all: 0, tagged: 0 },
  sandbox: null,
  production: null,
  requests: { today: 0, texts_today: 0, texts_by_day: [0, 0] },
}

/** The steps that are done of a model in this state. */
function done(state: object, hasRead = false): string[] {
  const model = { id: 'cl_1', langur: { ...NOTHING, ...state } as Langur } as Model
  return firstSteps(model, hasRead)
    .filter(({ isDone }) => isDone)
    .map(({ label }) => label)
}

test('nothing is done in an empty model, and a report that is not there was not read', () => {
  expect(done({})).toEqual([])
  expect(done({}, true)).toEqual([])
})

test('19 tagged texts are not enough, 20 are', () => {
  expect(done({ counts: { all: 40, tagged: 19 } })).toEqual(['Add texts'])
  expect(done({ counts: { all: 40, tagged: 20 } })).toEqual(['Add texts', 'Tag 20 texts'])
})

test('a report counts as read once it was open, and after a deploy', () => {
  expect(done({ sandbox: {} })).toEqual(['Train'])
  expect(done({ sandbox: {} }, true)).toEqual(['Train', 'Read the report'])
  expect(done({ sandbox: {}, production: {} })).toEqual(['Train', 'Read the report', 'Deploy'])
})

test('a request of today or of the last days is a call', () => {
  expect(done({ requests: { today: 1, texts_today: 1, texts_by_day: [] } })).toEqual(['Call it'])
  expect(done({ requests: { today: 0, texts_today: 0, texts_by_day: [3, 0] } })).toEqual([
    'Call it',
  ])
})
