import { expect, test } from 'vitest'
import type { ModelState } from '@/lib/contracts/model'
import { aKnownVerdict } from '@/lib/testing/made/a-known-verdict'
import { someDeployment, someModel, someVersion } from '@/lib/testing/made/some-model'
import { nextStep } from './next-step'

const counts = { all: 10, tagged: 10, untagged: 0, fits_no_tag: 0, disagreeing: 0, several: 0 }

function labelOf(langur: Partial<ModelState>): string {
  return nextStep(someModel(langur)).label
}

test('a model without texts needs texts', () => {
  expect(labelOf({ counts: { ...counts, all: 0 } })).toBe('Add texts')
})

test('before the first training the step is what still keeps it from starting', () => {
  expect(labelOf({ not_trainable: 'Two tags need two texts each.' })).toBe('Tag')
  expect(labelOf({ not_trainable: null })).toBe('Train')
})

test('a trained sandbox leads to the first deploy, a newer one to the review', () => {
  expect(labelOf({ sandbox: someVersion(1) })).toBe('First deploy')
  expect(labelOf({ sandbox: someVersion(2), production: someDeployment(1) })).toBe('Review')
})

test('when production is up to date, changes are trained before more texts are tagged', () => {
  const same = { sandbox: someVersion(1), production: someDeployment(1) }
  const untagged = { ...counts, untagged: 5 }
  expect(labelOf({ ...same, counts: untagged, changed_since_training: true })).toBe('Train')
  expect(labelOf({ ...same, counts: untagged })).toBe('Tag')
  expect(labelOf(same)).toBe('Report')
})

test('only a sandbox that is proven better leads to a deploy', () => {
  const two = { sandbox: someVersion(2), production: someDeployment(1) }
  const of = (verdict: 'better' | 'worse' | 'unproven') =>
    nextStep(someModel({ ...two, verdict: aKnownVerdict({ verdict }) }))
  expect(of('better')).toMatchObject({ label: 'Review & deploy', isDeploy: true })
  expect(of('worse')).toMatchObject({ label: 'Review', isDeploy: false })
  expect(of('unproven')).toMatchObject({ label: 'Review', isDeploy: false })
})
