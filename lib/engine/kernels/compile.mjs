/**
 * `npm run kernels`: compiles the AssemblyScript of lib/engine/kernels/assembly and writes bytes.ts, which is committed, so
 * that neither a build nor a start needs the compiler. A test compiles again and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const SOURCE = 'dual-descent.ts'
const folder = new URL('./', import.meta.url)

/** The text of bytes.ts. */
export async function compileKernels() {
  const files = new Map([[SOURCE, readFileSync(new URL(`assembly/${SOURCE}`, folder), 'utf8')]])
  const options = '--outFile out.wasm -O3 --runtime stub --noAssert --enable simd --importMemory'
  const messages = asc.createMemoryStream()
  let bytes
  const { error } = await asc.main([SOURCE, ...options.split(' ')], {
    readFile: (name) => files.get(name) ?? null,
    writeFile: (_, contents) => {
      bytes = contents
    },
    listFiles: () => [],
    stderr: messages,
  })
  if (error || !bytes) throw new Error(`${error?.message ?? 'nothing was compiled'}\n${messages}`)
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,84}/g) ?? []
  const text = lines.map((line) => `  '${line}'`).join(' +\n')
  return `/** Compiled from assembly/${SOURCE} by \`npm run kernels\`. */\nexport const DUAL_DESCENT =\n${text}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('bytes.ts', folder), await compileKernels())
}
