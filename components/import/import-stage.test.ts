import { expect, test } from 'vitest'
import type { Import } from '@/lib/contracts/import'
import { headingOf, isDiscarded, stageOf } from './import-stage'

const options = { format: 'csv', encoding: 'utf-8', delimiter: ',', has_header: true } as const
const mapping = { text: 0, tag: 1, tag_separator: null }

function someImport(change: Partial<Import>): Import {
  return {
    id: 1,
    purpose: 'data',
    state: 'ready',
    file_name: 'tickets.csv',
    bytes: 100,
    created: '2026-01-01T10:00:00.000Z',
    finished: null,
    guess: {
      options,
      columns: [],
      preview: [],
      mapping,
      encodings: ['utf-8'],
      rows: { count: 3, exact: true },
      warning: null,
    },
    options,
    mapping,
    input_duplicates_strategy: 'merge',
    existing_duplicates_strategy: 'keep',
    found: null,
    notes: [],
    progress: { rows: 0, seconds_left: null },
    counts: { added: 0, updated: 0, ignored: 0, kept: 0, tags_created: 0 },
    problems: [],
    problem_count: 0,
    error: null,
    revision: null,
    ...change,
  }
}

test('each state of an import has one place in the flow', () => {
  const states = [
    'counting',
    'ready',
    'queued',
    'running',
    'finished',
    'failed',
    'cancelled',
  ] as const
  expect(states.map((state) => stageOf(someImport({ state })))).toEqual([
    'columns',
    'columns',
    'running',
    'running',
    'done',
    'done',
    'done',
  ])
  expect(stageOf(null)).toBe('file')
})

test('a cancelled import counts as thrown away only when it left nothing in the model', () => {
  expect(isDiscarded(someImport({ state: 'cancelled' }))).toBe(true)
  expect(isDiscarded(someImport({ state: 'cancelled', revision: 7 }))).toBe(false)
})

test('an import that failed says why', () => {
  const one = someImport({ state: 'failed', error: 'The file ended in the middle.' })
  expect(headingOf(one, 'data').sub).toBe('The file ended in the middle.')
})
