import { expect, test } from 'vitest'
import type { ModelState } from '@/lib/contracts/model'
import { someFailedRun, someModel, someVersion } from '@/lib/testing/made/some-model'
import { nextTraining } from './next-training'

const said = (langur: Partial<ModelState>) => nextTraining(someModel(langur).langur)
const trained = { sandbox: someVersion(1), changed_since_training: true }

test('while many texts are written, training waits until that has ended', () => {
  const waits = 'Training waits until the upload has ended'
  expect(said({ writing: 'upload' })).toBe(waits)
  expect(said({ writing: 'upload', not_trainable: 'No text is tagged yet.' })).toBe(waits)
  expect(said({ ...trained, writing: 'upload' })).toBe(waits)
  expect(said({ run: { ...someFailedRun(''), state: 'queued' }, writing: 'upload' })).toBe(waits)
})

test('a training that reads already goes on beside them', () => {
  const run = { ...someFailedRun(''), state: 'running' } as const
  expect(said({ run, writing: 'import' })).toBe('Training v2, 10%')
})

test('where nobody trains by itself, it is said who does', () => {
  const byHand = { ...trained, train_automatically: false, writing: 'change' } as const
  expect(said(byHand)).toBe('Train on Tune to update this')
})

test('tags given for a proof are not trained on', () => {
  expect(said({ ...trained, waits_for_proof: true })).toContain('waits for your proof')
})
