import { expect, test } from 'vitest'
import { aKnownVerdict } from '@/lib/testing/made/a-known-verdict'
import {
  someDeployment,
  someFailedRun,
  someModel,
  someVersion,
} from '@/lib/testing/made/some-model'
import { attentionCards } from './attention-cards'

const untagged = { all: 10, tagged: 4, untagged: 6, fits_no_tag: 0, disagreeing: 0, several: 0 }

test('what stopped comes before what can be deployed, and that before what can be tagged', () => {
  const cards = attentionCards([
    someModel({ counts: untagged }, 'Reviews'),
    someModel({ sandbox: someVersion(3) }, 'Tickets'),
    someModel({ run: someFailedRun('Outage has only 1 text.') }, 'Mails'),
  ])
  expect(cards.map(({ title }) => title)).toEqual([
    'Mails: training stopped',
    'Tickets: v3 can be deployed',
    'Reviews: 6 texts to tag',
  ])
})

test('a model appears once, with the most urgent thing', () => {
  const run = someFailedRun('Outage has only 1 text.')
  const [card, ...others] = attentionCards([someModel({ run, counts: untagged })])
  expect([card?.kind, others]).toEqual(['failed', []])
})

test('a model that waits for nobody is not mentioned', () => {
  expect(attentionCards([someModel()])).toEqual([])
})

test('a model whose production is asked other things says the largest change, and how many more', () => {
  const drift = ['“Refund” is answered to 40% of the texts; the replay had said 20%.', 'And more.']
  const [card] = attentionCards([someModel({ drift }, 'Mails')])
  expect(card?.title).toBe('Mails: production is asked other things')
  expect(card?.sub).toBe(`${drift[0]} And 1 other change.`)
})

test('a sandbox that is proven better is ready to deploy, and how sure that is', () => {
  const two = { sandbox: someVersion(14), production: someDeployment(9) }
  const known = (verdict: 'better' | 'unproven') =>
    attentionCards([
      someModel({
        ...two,
        verdict: aKnownVerdict({ version: 14, against: 9, verdict, sure: 0.996 }),
      }),
    ])
  expect(known('better')).toMatchObject([
    {
      kind: 'deploy',
      title: 'Tickets: v14 is ready to deploy',
      sub: 'Sandbox is better: 99.6% sure',
    },
  ])
  expect(known('unproven')).toEqual([])
})
