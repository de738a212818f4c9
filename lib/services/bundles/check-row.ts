import 'server-only'
import { z } from 'zod'
import type { Part, PartColumn } from '@/db/bundles/part'
import type { PartRow, PartValue } from '@/db/bundles/read-part'
import { fieldKinds } from '@/lib/contracts/choices'
import { evidenceSchema } from '@/lib/contracts/evidence'
import { cleanName, foldName } from '@/lib/contracts/fold-name'
import { heldOutFoundSchema, heldOutTagSchema } from '@/lib/contracts/held-out'
import { isBlank } from '@/lib/contracts/is-blank'
import { NAME_LENGTH, TEXT_BYTES } from '@/lib/contracts/limits'
import { metricsSchema } from '@/lib/contracts/metrics'
import { runProgressSchema } from '@/lib/contracts/run'
import { settingsSchema } from '@/lib/contracts/settings'
import { tuningProgressSchema } from '@/lib/contracts/tuning'
import { withAddedSettings } from '@/lib/engine/settings'
import { checkExpressions } from '@/lib/services/models/check-expressions'
import { earlierTextHash, sameText, textHash } from '@/lib/services/samples/hash'
import { damaged } from './refuse-bundle'

const ids = z.array(z.number().int())
const named = z.array(z.object({ id: z.number().int(), name: z.string() }))
const sentences = z.array(z.string())
/** Of this Langur or an older one. */
const settings = z.preprocess(
  (stored) => (typeof stored === 'object' && stored ? withAddedSettings(stored as never) : stored),
  settingsSchema.superRefine(({ regular_expressions }) => checkExpressions(regular_expressions)),
)

/** What may stand in each column of JSON. */
const JSON_SHAPES: Readonly<Record<string, z.ZodType>> = {
  'settings_periods.settings': settings,
  'kept_tags.tags': ids,
  'second_opinions.first_tags': ids,
  'second_opinions.second_tags': ids,
  'settlement_periods.tags': ids,
  'tunings.progress': tuningProgressSchema,
  'candidates.settings': settings,
  'candidates.tags': named,
  'runs.progress': runProgressSchema,
  'runs.warnings': sentences,
  'versions.settings': settings,
  'versions.tags': named,
  // Of a brought version nothing was measured.
  'versions.metrics': z.union([metricsSchema, z.strictObject({})]),
  'versions.warnings': sentences,
  'deployments.proof': evidenceSchema,
  'random_check_texts.answer_tags': ids,
  'random_check_texts.right_tags': ids,
  'held_out_files.found': heldOutFoundSchema,
  'held_out_texts.tags': z.array(heldOutTagSchema),
  'live_samples.answer_tags': ids,
}

type Told = Record<string, PartValue | undefined>

/** What must hold of a row beside the kinds of its columns; answers what is wrong. */
const RULES: Readonly<Record<string, (row: Told) => string | undefined>> = {
  samples({ content, hash }) {
    if (typeof content !== 'string' || !Buffer.isBuffer(hash)) return 'no text'
    if (isBlank(content)) return 'an empty text'
    if (Buffer.byteLength(content) > TEXT_BYTES) return 'a text that is too long'
    const isOwn = textHash(content).equals(hash) || earlierTextHash(sameText(content)).equals(hash)
    return isOwn ? undefined : 'a text whose hash is that of another text'
  },
  tag_periods: whatIsWrongWithName,
  field_periods: whatIsWrongWithName,
  fields: ({ kind }) => (fieldKinds.some((known) => known === kind) ? undefined : 'no kind'),
}

function whatIsWrongWithName({ name, folded_name }: Told): string | undefined {
  if (typeof name !== 'string' || name === '' || name.length > NAME_LENGTH) return 'no name'
  const isClean = cleanName(name) === name && foldName(name) === folded_name
  return isClean ? undefined : `the name “${name.slice(0, 40)}”, which is not kept in that way`
}

/** Makes rows of a part that come from a file ready to be stored; throws for one that this Langur would not have written. */
export function createRowChecker(
  { name, columns }: Part,
  revision: number,
): (row: PartRow, number: number) => void {
  const shapes = columns.map((column) => JSON_SHAPES[`${name}.${column.name}`])
  const rule = RULES[name]
  return (row, number) => {
    for (const [place, column] of columns.entries()) {
      const value = row[place] ?? null
      if (!isOfKind(value, column, shapes[place], revision)) {
        throw damaged(`row ${number} of ${name} has a ${column.name} that cannot be`)
      }
      if (column.kind === 'blob') row[place] = Buffer.from(String(value), 'base64')
    }
    const told = () => Object.fromEntries(columns.map((column, place) => [column.name, row[place]]))
    const wrong = rule?.(told())
    if (wrong !== undefined) throw damaged(`row ${number} of ${name} has ${wrong}`)
  }
}

function isOfKind(
  value: PartValue,
  { name, kind, isNullable, among }: PartColumn,
  shape: z.ZodType | undefined,
  revision: number,
): boolean {
  if (value === null) return isNullable
  if (kind === 'json') return shape?.safeParse(value).success ?? false
  if (kind === 'real') return typeof value === 'number'
  if (kind === 'integer') return isSound(name, value, revision)
  return typeof value === 'string' && (among?.includes(value) ?? true)
}

function isSound(name: string, value: PartValue, revision: number): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return false
  // How long something took is measured more finely than its column says.
  if (name.endsWith('_ms')) return true
  const most = /_rev$|^revision$/.test(name) ? revision : Number.MAX_SAFE_INTEGER
  return Number.isInteger(value) && value <= most
}
