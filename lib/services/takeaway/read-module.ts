import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { MODEL_TAGS } from '@/lib/contracts/limits'
import { nameSchema } from '@/lib/contracts/name'
import { minimumConfidence, type Settings, settingsSchema } from '@/lib/contracts/settings'
import { createAnswerer } from '@/lib/engine/classify'
import type { Model } from '@/lib/engine/model'
import { type AppError, invalidField } from '@/lib/errors'
import { checkExpressions } from '@/lib/services/models/check-expressions'
import { checkedModel } from '@/lib/takeaway/checked-model'
import {
  ABOUT_START,
  LAST_LINE,
  MODEL_END,
  MODEL_START,
  MOST_MODEL_BYTES,
} from '@/lib/takeaway/module-format'

export type ModuleTask = {
  /** The file that was sent. */
  path: string
  /** Where its model file goes. */
  modelPath: string
}

/** What a module carries, looked at and found sound. */
export type ModuleRead = {
  from: { model: string; version: number; engine: string }
  tags: string[]
  /** Of each of the tags its own minimum confidence; null: the common one of the settings. */
  minimums: (number | null)[]
  settings: Settings
  multi: boolean
  dataHash: string
  icu: string
  modelHash: string
  modelBytes: number
  moduleHash: string
}

/** Above it is a name, and tags whose characters may each be an escape of six. */
const LONGEST_LINE = 8 * 2 ** 20

const aboutSchema = z.object({
  model: nameSchema('The name of its model'),
  version: z.number().int().min(1),
  model_hash: z.string().regex(/^[0-9a-f]{64}$/),
  model_bytes: z.number().int().min(1).max(MOST_MODEL_BYTES),
  engine: z.string().max(50),
  tags: z
    .array(
      z.object({
        name: nameSchema('The name of a tag'),
        minimum: minimumConfidence('The minimum of a tag').optional(),
      }),
    )
    .min(1)
    .max(MODEL_TAGS),
  // Modules of before there was one have none.
  minimum_confidence: minimumConfidence('minimum_confidence').default(0),
})

/** Takes the model out of a module and looks at all of it. The module is read as text: nothing of it is ever run. */
export async function readModule({ path, modelPath }: ModuleTask): Promise<ModuleRead> {
  const hash = createHash('sha256')
  const { about: line, model: bytes } = await partsOf(path, hash)
  const about = aboutOf(line)
  const modelHash = createHash('sha256').update(bytes).digest('hex')
  if (bytes.length !== about.model_bytes || modelHash !== about.model_hash) {
    throw refused('its model was altered or cut off: the hash does not match')
  }
  const model = orRefused(() => checkedModel(bytes))
  if (model.tags.length !== about.tags.length) throw refused('it has other tags than its model')
  const settings = settingsOf(model)
  orRefused(() => createAnswerer(model).answer(['A text.', '']))
  await writeFile(modelPath, bytes, { mode: 0o600 })
  return {
    from: { model: about.model, version: about.version, engine: about.engine },
    tags: about.tags.map(({ name }) => name),
    minimums: about.tags.map(({ minimum = null }) => minimum),
    settings: { ...settings, minimum_confidence: about.minimum_confidence },
    multi: model.calibration.kind === 'multi',
    dataHash: String(model.about.dataHash).slice(0, 200),
    icu: String(model.about.icu).slice(0, 50),
    modelHash,
    modelBytes: bytes.length,
    moduleHash: hash.digest('hex'),
  }
}

/** The line that says what it is, and the bytes of its model; all of the file goes into the hash. */
async function partsOf(path: string, hash: Hash): Promise<{ about: string; model: Uint8Array }> {
  const { size } = await stat(path)
  let about: string | null = null
  let model: Buffer | null = null
  let end = 0
  let isOver = false
  let rest = ''
  let tail = ''

  /** Whole lines of base64 and signs that end lines. */
  function decode(lines: string): void {
    if (model) end += model.write(lines, end, 'base64')
  }

  function readLines(): void {
    for (;;) {
      const lineEnd = rest.indexOf('\n')
      if (lineEnd < 0) return
      const line = rest.slice(0, lineEnd)
      rest = rest.slice(lineEnd + 1)
      if (about === null && line.startsWith(ABOUT_START)) about = line.slice(ABOUT_START.length)
      else if (about !== null && line === MODEL_START) {
        model = Buffer.alloc(Math.ceil((size * 3) / 4))
        return
      }
    }
  }

  function readModel(): void {
    const over = rest.indexOf(MODEL_END)
    const until = over < 0 ? rest.lastIndexOf('\n') + 1 : over
    decode(rest.slice(0, until))
    rest = rest.slice(until)
    isOver = over >= 0
  }

  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    hash.update(chunk)
    const text = (chunk as Buffer).toString('latin1')
    tail = (tail + text).slice(-LAST_LINE.length)
    if (isOver) continue
    rest += text
    if (!model) readLines()
    if (model) readModel()
    if (rest.length > LONGEST_LINE) break
  }
  if (about === null || model === null) throw refused('nothing in it says so')
  if (!isOver || tail !== LAST_LINE) throw refused('it is cut off')
  // The closures above have set both; the bytes begin where their memory does, as typed arrays on them need it.
  return { about, model: new Uint8Array((model as Buffer).buffer, 0, end) }
}

function aboutOf(line: string): z.infer<typeof aboutSchema> {
  const parsed = aboutSchema.safeParse(jsonOf(line))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw refused(`what it says of itself is wrong at ${issue?.path.join('.') || 'its beginning'}`)
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Whatever fails in it is the file's fault. */
function orRefused<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refused(why.replace(/\.$/, ''))
  }
}

/** Those of the model file, which a page shows and a text is read by. */
function settingsOf({ settings }: Model): Settings {
  const parsed = settingsSchema.safeParse(settings)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw refused(`its setting ${issue?.path.join('.')} is wrong: ${issue?.message}`)
  }
  checkExpressions(parsed.data.regular_expressions)
  return parsed.data
}

function refused(why: string): AppError {
  return invalidField('file', `The file is no module of Langur that can be opened: ${why}.`, null)
}
