import { expect, test } from 'vitest'
import { createAutosave } from './create-autosave'

type Values = { name: string; size: number }

const NEVER_BY_ITSELF = 1_000_000
const everything = (values: Partial<Values>) => values

function open(send: (values: Partial<Values>) => Promise<unknown>, sendable = everything) {
  return createAutosave<Values>({ send, sendable, delayMs: NEVER_BY_ITSELF })
}

test('all changes of a moment are one request', async () => {
  const sent: Partial<Values>[] = []
  const autosave = open(async (values) => sent.push(values))
  autosave.change({ name: 'R' })
  autosave.change({ name: 'Re' })
  autosave.change({ size: 3 })
  expect(await autosave.flush()).toBe(true)
  expect(sent).toEqual([{ name: 'Re', size: 3 }])
  expect(autosave.state()).toEqual({
    unsaved: {},
    phase: 'saved',
    failure: null,
    savedAt: expect.any(Number),
  })
})

test('what is changed while a request is under way is sent after it', async () => {
  const sent: Partial<Values>[] = []
  const autosave = open(async (values) => {
    sent.push(values)
    if (sent.length === 1) autosave.change({ name: 'Second' })
  })
  autosave.change({ name: 'First' })
  expect(await autosave.flush()).toBe(true)
  expect(sent).toEqual([{ name: 'First' }, { name: 'Second' }])
})

test('a failed request loses nothing and says why', async () => {
  let isDown = true
  const autosave = open(async () => {
    if (isDown) throw new Error('The server cannot be reached.')
  })
  autosave.change({ name: 'Kept' })
  expect(await autosave.flush()).toBe(false)
  expect(autosave.state()).toEqual({
    unsaved: { name: 'Kept' },
    phase: 'failed',
    failure: 'The server cannot be reached.',
    savedAt: null,
  })
  isDown = false
  expect(await autosave.flush()).toBe(true)
})

test('a wrong value waits and does not hold up the others', async () => {
  const sent: Partial<Values>[] = []
  const autosave = open(
    async (values) => sent.push(values),
    ({ name, ...rest }) => (name === '' ? rest : { ...rest, ...(name && { name }) }),
  )
  autosave.change({ name: '', size: 4 })
  expect(await autosave.flush()).toBe(false)
  expect(sent).toEqual([{ size: 4 }])
  expect(autosave.state().unsaved).toEqual({ name: '' })
})

test('two flushes at the same time send once', async () => {
  const sent: Partial<Values>[] = []
  const autosave = open(async (values) => sent.push(values))
  autosave.change({ size: 1 })
  await Promise.all([autosave.flush(), autosave.flush()])
  expect(sent).toHaveLength(1)
})
