import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernels } from './kernels.mjs'

test('the kernels that are committed are those of the source', async () => {
  const committed = new URL('../lib/engine/kernels/bytes.ts', import.meta.url)
  expect(await compileKernels()).toBe(readFileSync(committed, 'utf8'))
})
