import { expect, test } from 'vitest'
import type { Run } from '@/lib/contracts/run'
import { someFailedRun, someModel } from '@/lib/testing/made/some-model'
import { trainingNow } from './training-words'

const langur = (run: Partial<Run>, writing: 'upload' | null = null) =>
  someModel({ run: { ...someFailedRun(''), ...run }, writing }).langur

test('without a training under way there is nothing to say', () => {
  expect(trainingNow(someModel().langur)).toBeNull()
  expect(trainingNow(langur({ state: 'failed' }))).toBeNull()
})

test('a training says which version it makes, and how far it is', () => {
  const { progress } = someFailedRun('')
  const running = { state: 'running', version: 8, progress: { ...progress, share: 0.4 } } as const
  expect(trainingNow(langur(running))).toBe('v8 is being trained, 40%')
})

test('one that waits says for what', () => {
  const queued = { state: 'queued', version: 8 } as const
  expect(trainingNow(langur(queued))).toBe('v8 waits for its training')
  expect(trainingNow(langur(queued, 'upload'))).toBe('v8 waits until the upload has ended')
})
