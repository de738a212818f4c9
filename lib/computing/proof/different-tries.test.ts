import { expect, test } from 'vitest'
import type { TriedRow } from '@/db/training/tries'
import { differentTries } from './different-tries'

const version = (id: number, identity: string): TriedRow => ({
  kind: 'version',
  id,
  identity,
  tagIds: [],
})
const trial = (id: number): TriedRow => ({ kind: 'trial', id, identity: null, tagIds: [] })

test('what was brought back is no try of its own: not of the versions compared, nor twice of another', () => {
  const candidate = { id: 18, dataHash: 'd11', modelHash: 'm11' }
  const baseline = { id: 8, dataHash: 'd8', modelHash: 'm8' }
  const rows = [
    version(11, 'd11.m11'),
    version(12, 'd12.m12'),
    version(13, 'd8.m8'),
    version(14, 'd12.m12'),
    version(15, 'd12.m15'),
    version(18, 'd11.m11'),
    trial(18),
    trial(19),
  ]
  const left = differentTries(rows, [candidate, baseline]).map(({ kind, id }) => `${kind} ${id}`)
  expect(left).toEqual(['version 12', 'version 15', 'trial 18', 'trial 19'])
})
