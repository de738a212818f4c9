import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernels } from './compile.mjs'

test('the kernels that are committed are those of the source', async () => {
  const committed = new URL('./bytes.ts', import.meta.url)
  expect(await compileKernels()).toBe(readFileSync(committed, 'utf8'))
})
