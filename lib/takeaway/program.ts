import type { About } from './about'
import { parseCertificate } from './certificate'
import { differences, icuNote } from './check'
import type { Classifier } from './classifier'
import { embeddedBytes } from './embedded-model'
import { createFilter } from './filter'

/** What Node, Deno and Bun have alike; a module that is imported elsewhere never asks for it. */
type Runtime = {
  process: typeof import('node:process')
  fs: typeof import('node:fs')
  crypto: typeof import('node:crypto')
}
type Module = { about: About; base64: string; classifier: Classifier; path: string }

const USAGE = `Usage:
  node NAME.mjs < texts.jsonl > answers.jsonl    answers a line of JSON, a text or {"text": …}, with a line each
  node NAME.mjs --check certificate.json         whether it answers here as it did in Langur
`

/** What a module does as a program. Ends with 0 when all is well, 1 with differences, 2 when it cannot begin. */
export async function runProgram(runtime: Runtime, module: Module): Promise<void> {
  const { process } = runtime
  const [option, file, ...more] = process.argv.slice(2)
  try {
    if (option === '--check' && file !== undefined && more.length === 0) {
      process.exitCode = check(runtime, module, file)
    } else if (option === undefined && !process.stdin.isTTY) {
      await filter(runtime, module)
    } else {
      process.stderr.write(USAGE)
      process.exitCode = option === '--help' ? 0 : 2
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 2
  }
}

/** Writes no faster than is read. Whoever reads no further, such as `head`, ends it. */
async function filter({ process }: Runtime, { classifier }: Module): Promise<void> {
  const { stdin, stdout, stderr } = process
  const { push, end, unreadable } = createFilter(classifier)
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') stderr.write(`The answers cannot be written: ${error.message}\n`)
    process.exit(error.code === 'EPIPE' ? 0 : 2)
  })
  for await (const chunk of stdin) {
    const answers = push(chunk)
    if (!stdout.write(answers)) await new Promise((resolve) => stdout.once('drain', resolve))
  }
  stdout.write(end())
  const { lines, first } = unreadable
  if (lines === 0) return
  const what = lines === 1 ? '1 line' : `${lines} lines`
  stderr.write(
    `${what} could not be read and were answered with an error; the first is line ${first}.\n`,
  )
}

function readText(fs: Runtime['fs'], file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${cause instanceof Error ? cause.message : cause}`)
  }
}

function check({ process, fs, crypto }: Runtime, module: Module, file: string): number {
  const { about, base64, classifier, path } = module
  const { stdout, stderr } = process
  const sha256 = (bytes: Uint8Array | string) =>
    crypto.createHash('sha256').update(bytes).digest('hex')
  const parsed = parseCertificate(readText(fs, file))
  if (!parsed) throw new Error(`${file} is no certificate of Langur, or is cut off.`)
  const { certificate, hash, hashed } = parsed
  const note = icuNote(about.icu, process.versions.icu)
  if (note !== null) stderr.write(`${note}\n`)
  const found = differences({
    certificate,
    about,
    classifier,
    certificateHash: hash,
    hashes: {
      module: sha256(fs.readFileSync(path)),
      model: sha256(embeddedBytes(about, base64)),
      certificate: sha256(hashed),
    },
  })
  for (const sentence of found) stdout.write(`${sentence}\n`)
  if (found.length > 0) return 1
  stdout.write(
    `Version ${about.version} of “${about.model}” answers all ${certificate.texts.length} texts of the certificate as Langur did, to the last digit.\n`,
  )
  return 0
}
