/**
 * `npm run kernels`: compiles the AssemblyScript of lib/engine/kernels/assembly and writes bytes.ts, which is committed, so
 * that neither a build nor a start needs the compiler. A test compiles again and compares.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

/** By the names that their bytes have. */
const SOURCES = { DUAL_DESCENT: 'dual-descent.ts', EXPONENTIALS: 'exponentials.ts' }
const folder = new URL('./', import.meta.url)

/** The text of bytes.ts. */
export async function compileKernels() {
  const parts = ['/** Compiled from assembly by `npm run kernels`. */']
  for (const [name, source] of Object.entries(SOURCES)) {
    const lines = (await compile(source)).toString('base64').match(/.{1,84}/g) ?? []
    parts.push(`export const ${name} =\n${lines.map((line) => `  '${line}'`).join(' +\n')}`)
  }
  return `${parts.join('\n')}\n`
}

async function compile(source) {
  const files = new Map([[source, readFileSync(new URL(`assembly/${source}`, folder), 'utf8')]])
  const options = '--outFile out.wasm -O3 --runtime stub --noAssert --enable simd --importMemory'
  const messages = asc.createMemoryStream()
  let bytes
  const { error } = await asc.main([source, ...options.split(' ')], {
    readFile: (name) => files.get(name) ?? null,
    writeFile: (_, contents) => {
      bytes = contents
    },
    listFiles: () => [],
    stderr: messages,
  })
  if (error || !bytes) throw new Error(`${error?.message ?? 'nothing was compiled'}\n${messages}`)
  return Buffer.from(bytes)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('bytes.ts', folder), await compileKernels())
}
