import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { listFields } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { newestDeployment } from '@/db/production/deployments'
import { type ListedSample, samplesInOrder } from '@/db/samples/sample-lists'
import { filterLive } from '@/db/samples/samples'
import { findVersionById, newestVersion } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'
import type { ExportColumn, FieldKind } from '@/lib/contracts/choices'
import type { FieldValue } from '@/lib/contracts/field'
import { toFieldValue } from '@/lib/services/fields/read-value'
import { type Choice, chosenSamples } from '@/lib/services/samples/chosen-samples'
import { slices } from '@/lib/slices'

type ExportedAnswer = { tags: string[]; confidence: number; out_of_fold: boolean }

/** A text as files tell it, its keys in their order. Null: nobody tagged it, or no version has answered. */
export type ExportedText = {
  text: string
  /** Their names, sorted by code units, so that the same tags are the same list everywhere. */
  tags: string[]
  fits_no_tag: boolean
  id?: number
  source?: string
  added?: string
  tagged_by?: string | null
  tagged_at?: string | null
  sandbox?: ExportedAnswer | null
  production?: ExportedAnswer | null
  /** By their names; those without a value are left out. */
  fields?: Record<string, FieldValue>
}

/** What the texts of a file have beside what all have; fields in their order. */
export type ExportShape = {
  columns: readonly ExportColumn[]
  fields: readonly { name: string; kind: FieldKind }[]
}

type Wanted = { choice: Choice; columns: readonly ExportColumn[] }

const TEXTS_PER_PAGE = 200

/** The texts of a choice in the order in which they came, some at a time, all of the moment that `db` shows. */
export async function exportedTexts(
  db: Connection,
  model: ModelRow,
  { choice, columns }: Wanted,
  ask: AskUnseen,
): Promise<{ total: number; shape: ExportShape; pages: AsyncGenerator<ExportedText[]> }> {
  const chosen = await chosenSamples(db, model, choice)
  // Listed ids may be of any model.
  const ids = choice.ids ? await filterLive(db, model.id, chosen) : chosen
  const nameOf = await tagNamer(db, model)
  const adders = await Promise.all(columns.map((column) => ADDERS[column](db, model, nameOf, ask)))

  async function* pages() {
    for (const page of slices(ids, TEXTS_PER_PAGE)) {
      const samples = await samplesInOrder(db, page)
      const texts = samples.map(
        ({ content, tags, fitsNoTag }): ExportedText => ({
          text: content,
          tags: tags.map(nameOf).sort(),
          fits_no_tag: fitsNoTag,
        }),
      )
      for (const add of adders) await add(samples, texts)
      yield texts
      await setImmediate()
    }
  }
  const fields = columns.includes('fields') ? await listFields(db, model.id) : []
  return { total: ids.length, shape: { columns, fields }, pages: pages() }
}

type TagNamer = (id: number) => string

/** Names as they are now; of tags that were deleted, as the newest version knew them. */
async function tagNamer(db: Connection, model: ModelRow): Promise<TagNamer> {
  const tags = [
    ...((await newestVersion(db, model.id))?.tags ?? []),
    ...(await listTags(db, model.id)),
  ]
  const names = new Map(tags.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

type Add = (
  samples: readonly ListedSample[],
  texts: readonly ExportedText[],
) => void | Promise<void>
type Adder = (
  db: Connection,
  model: ModelRow,
  nameOf: TagNamer,
  ask: AskUnseen,
) => Add | Promise<Add>

/** What each column adds to the texts of a page. */
const ADDERS: Record<ExportColumn, Adder> = {
  id: () => eachOf(({ id }) => ({ id })),
  source: () => eachOf(({ source, createdAt }) => ({ source, added: createdAt.toISOString() })),
  tagged: () =>
    eachOf(({ tagged }) => ({
      tagged_by: tagged?.by ?? null,
      tagged_at: tagged?.at.toISOString() ?? null,
    })),
  sandbox: (_db, _model, nameOf) =>
    eachOf(({ answerTags, confidence, outOfFold }) => ({
      sandbox: answerTags && {
        tags: answerTags.map(nameOf),
        confidence: confidence ?? 0,
        out_of_fold: outOfFold,
      },
    })),
  production: addProduction,
  fields: () =>
    eachOf(({ values }) => ({
      fields: Object.fromEntries(
        values.map(({ name, kind, ...value }) => [name, toFieldValue(kind, value)]),
      ),
    })),
}

function eachOf(told: (sample: ListedSample) => Partial<ExportedText>): Add {
  return (samples, texts) => {
    for (const [place, text] of texts.entries()) Object.assign(text, told(at(samples, place)))
  }
}

/** What production says of texts that it has not learnt from, and of the others a model that had not seen them. */
async function addProduction(
  db: Connection,
  model: ModelRow,
  nameOf: TagNamer,
  ask: AskUnseen,
): Promise<Add> {
  const deployment = await newestDeployment(db, model.id)
  const version = deployment && (await findVersionById(db, deployment.versionId))
  if (!version) return eachOf(() => ({ production: null }))
  const then = new Map(version.tags.map(({ id, name }) => [id, name]))
  return async (samples, texts) => {
    const answers = await ask(
      version,
      samples.map(({ id }) => id),
    )
    for (const [place, text] of texts.entries()) {
      const { tags, confidence, source } = at(answers, place)
      text.production = {
        tags: tags.map((id) => nameOf(id) || (then.get(id) ?? '')),
        confidence,
        out_of_fold: source !== 'ordinary',
      }
    }
  }
}
