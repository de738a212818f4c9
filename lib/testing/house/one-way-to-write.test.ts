import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, typeScriptFiles } from './source-files'

/** AssemblyScript knows no alias. */
const sources = typeScriptFiles()
  .filter((file) => !file.startsWith('lib/engine/kernels/assembly/'))
  .map((file) => ({ file, source: readFileSync(join(ROOT, file), 'utf8') }))

const imports = sources.flatMap(({ file, source }) =>
  Array.from(source.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g), ([, path = '']) => ({
    file,
    path,
  })),
)

test('what is in the same folder or below is imported by “./”, all else of ours by “@/”', () => {
  expect(imports.length).toBeGreaterThan(1_000)
  const wrong = imports.filter(
    ({ file, path }) => path.startsWith('../') || path.startsWith(`@/${dirname(file)}/`),
  )
  expect(wrong).toEqual([])
})

test('a test is a “test”, never an “it”', () => {
  const own = 'lib/testing/house/one-way-to-write.test.ts'
  const wrong = sources.filter(({ file, source }) => file !== own && /^\s*it[.(]/m.test(source))
  expect(wrong.map(({ file }) => file)).toEqual([])
})
