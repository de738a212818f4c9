import { expect, test } from 'vitest'
import { createOutbox, type SendResult } from './outbox'
import { newStepId, type Step, type TagStep } from './step'
import { createStepStorage, type KeyedStorage } from './step-storage'

/** The browser's storage over a Map. */
function memory(): KeyedStorage {
  const entries = new Map<string, string>()
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (at) => [...entries.keys()][at] ?? null,
    get length() {
      return entries.size
    },
  }
}

/** An outbox whose server answers when the test says so, and whose pauses end when the test says so. */
function open(stored: KeyedStorage = memory()) {
  const sent: Step[] = []
  const saved: string[] = []
  const answers: ((result: SendResult) => void)[] = []
  const pauses: (() => void)[] = []
  const outbox = createOutbox({
    storage: createStepStorage(stored, 'cl_a'),
    send: (step) => {
      sent.push(step)
      return new Promise((resolve) => answers.push(resolve))
    },
    onSaved: (step) => saved.push(step.id),
    wait: (callback) => pauses.push(callback),
  })
  const answer = async (result: SendResult) => {
    answers.shift()?.(result)
    await Promise.resolve()
    await Promise.resolve()
  }
  return { outbox, sent, saved, answer, endPause: () => pauses.shift()?.(), stored }
}

function tag(sampleId: number): TagStep {
  return {
    kind: 'tag',
    id: newStepId(),
    sampleId,
    text: `text ${sampleId}`,
    tags: [1],
    chosenBy: 'uncertain',
    seenVersion: 3,
  }
}

const later: SendResult = { kind: 'later', message: 'No answer.' }

test('steps are sent one after another, in the order they were made', async () => {
  const { outbox, sent, answer } = open()
  outbox.add(tag(1))
  outbox.add(tag(2))
  expect(sent.map((step) => step.sampleId)).toEqual([1])
  await answer({ kind: 'saved', revision: 10 })
  expect(sent.map((step) => step.sampleId)).toEqual([1, 2])
})

test('a step that the server could not take is sent again and keeps its place', async () => {
  const { outbox, sent, answer, endPause } = open()
  outbox.add(tag(1))
  outbox.add(tag(2))
  await answer(later)
  expect(outbox.getState()).toMatchObject({ trouble: 'No answer.', sendingId: null })
  endPause()
  await answer({ kind: 'saved', revision: 10 })
  expect(sent.map((step) => step.sampleId)).toEqual([1, 1, 2])
  expect(outbox.getState().trouble).toBeNull()
})

test('what was not saved is still there after a reload, in order', async () => {
  const first = open()
  first.outbox.add(tag(1))
  first.outbox.add(tag(2))
  first.outbox.add(tag(3))
  await first.answer({ kind: 'saved', revision: 10 })
  const second = open(first.stored)
  expect(second.outbox.getState().waiting.map((step) => step.sampleId)).toEqual([2, 3])
  expect(second.sent.map((step) => step.sampleId)).toEqual([2])
})

test('undo before sending leaves no trace', async () => {
  const { outbox, sent, answer, stored } = open()
  outbox.add(tag(1))
  const second = tag(2)
  outbox.add(second)
  outbox.undo(second, newStepId())
  await answer({ kind: 'saved', revision: 10 })
  expect(sent).toHaveLength(1)
  expect(stored.length).toBe(0)
})

test('undo while a step is on its way is sent after it, with its revision', async () => {
  const { outbox, sent, answer } = open()
  const step = tag(1)
  outbox.add(step)
  outbox.undo(step, newStepId())
  expect(sent).toHaveLength(1)
  await answer({ kind: 'saved', revision: 10 })
  expect(sent[1]).toMatchObject({ kind: 'undo', sampleId: 1, revision: 10 })
})

test('a step whose answer got lost is undone by the server too, for it may have taken it', async () => {
  const { outbox, sent, answer, endPause } = open()
  const step = tag(1)
  outbox.add(step)
  await answer(later)
  outbox.undo(step, newStepId())
  endPause()
  await answer({ kind: 'saved', revision: null })
  expect(sent.map(({ kind }) => kind)).toEqual(['tag', 'tag', 'undo'])
  expect(sent[2]).toMatchObject({ revision: null, sampleId: 1 })
})

test('a refused step is kept with the reason and does not hold up the others', async () => {
  const { outbox, sent, answer, stored } = open()
  outbox.add(tag(1))
  outbox.add(tag(2))
  await answer({ kind: 'refused', message: 'This model has no tag with id 1.' })
  expect(outbox.getState().refused[0]?.message).toBe('This model has no tag with id 1.')
  expect(sent.map((step) => step.sampleId)).toEqual([1, 2])
  expect(stored.length).toBe(2)
})

test('two people tag at once: an answer that met another one waits for a word', async () => {
  const { outbox, sent, answer, stored } = open()
  outbox.add(tag(1))
  outbox.add(tag(2))
  outbox.add(tag(3))
  await answer({ kind: 'met', message: 'Text 1 was tagged “Bug” by Maya meanwhile.' })
  await answer({ kind: 'saved', revision: 4 })
  await answer({ kind: 'met', message: 'Text 3 was tagged “Bug” by Maya meanwhile.' })
  expect(outbox.getState().met.map(({ step }) => step.sampleId)).toEqual([1, 3])
  outbox.undo(outbox.getState().met[1]?.step as TagStep, newStepId())
  outbox.replaceMet()
  expect(sent.at(-1)).toMatchObject({ sampleId: 1, replaces: true })
  await answer({ kind: 'met', message: 'Text 1 was tagged “Praise” by Tom meanwhile.' })
  outbox.discardMet()
  expect(stored.length).toBe(0)
  expect(sent).toHaveLength(4)
})

test('refused steps leave only when someone says so', async () => {
  const { outbox, answer, stored } = open()
  outbox.add(tag(1))
  await answer({ kind: 'refused', message: 'No.' })
  outbox.discardRefused()
  expect(outbox.getState().refused).toEqual([])
  expect(stored.length).toBe(0)
})

test('only what changed something counts as saved', async () => {
  const { outbox, saved, answer } = open()
  const step = tag(1)
  outbox.add(step)
  await answer({ kind: 'saved', revision: null })
  expect(saved).toEqual([])
})

test('entries of another model and entries that cannot be read are left alone', () => {
  const stored = memory()
  createStepStorage(stored, 'cl_b').save(tag(1))
  stored.setItem('langur-unsaved:cl_a:0', '{"kind":"dance"}')
  const { sent } = open(stored)
  expect(sent).toEqual([])
  expect(stored.length).toBe(2)
})
