import { expect, test } from 'vitest'
import type { Reproduction } from '@/lib/contracts/reproduction'
import { reproductionWords } from './reproduction-words'

const same: Reproduction = {
  version: 3,
  same: true,
  same_data: true,
  model_hash: 'abcdef0123456789',
  engine_then: '2.0.0',
  engine_now: '2.0.0',
  computed: '2026-11-25T00:00:00.000Z',
}

test('the same hash is said with its beginning, another one with what explains it', () => {
  expect(reproductionWords(same).detail).toBe('Hash abcdef012345…')
  const other = { ...same, same: false }
  expect(reproductionWords({ ...other, same_data: false }).detail).toContain('erased')
  expect(reproductionWords({ ...other, engine_now: '3.0.0' }).detail).toContain('engine 3.0.0')
  expect(reproductionWords(other).detail).toContain('Node.js')
})
