import { expect, test } from 'vitest'
import { transferableBuffers } from './transferable-buffers'

test('arrays are handed over once each, but for empty and shared ones', () => {
  const numbers = new Float64Array(8)
  const shared = new Float32Array(new SharedArrayBuffer(8))
  const value = {
    one: numbers,
    list: [{ half: numbers.subarray(4) }],
    none: new Int32Array(0),
    shared,
  }
  expect(transferableBuffers(value)).toEqual([numbers.buffer])
})

test('a constant without numbers can be sent again', () => {
  const none = new Float64Array(0)
  for (const _ of [1, 2]) structuredClone(none, { transfer: transferableBuffers(none) })
  expect(none.buffer.byteLength).toBe(0)
})
