import 'server-only'
import type { Connection } from '@/db/connection/database'
import { isBlank } from '@/lib/contracts/is-blank'
import { TEXT_BYTES } from '@/lib/contracts/limits'
import { type FieldError, invalidFields } from '@/lib/errors'
import { HALF, hasHalf } from '@/lib/format/half-character'
import { refuseUnknownTags } from '@/lib/services/tags/refuse-unknown-tags'
import { tagNameProblem } from './resolve-tags'

type GivenText = { text: string; tags?: readonly (number | string)[] | null | undefined }

/**
 * Throws for all of the list at `path` that cannot become a text of the model, by places counted from 1: blank and overlong
 * texts, impossible tag names, then ids of tags that there are not.
 */
export async function checkTexts(
  db: Connection,
  modelId: number,
  path: string,
  given: readonly GivenText[],
): Promise<void> {
  const places = given.map((one, place) => ({ ...one, path: `${path}.${place + 1}` }))
  const fields = places.flatMap((one) => [...textFaults(one.text, one.path), ...nameFaults(one)])
  if (fields.length > 0) throw invalidFields(fields)
  const ids = places.flatMap(({ path: own, tags }) =>
    (tags ?? []).flatMap((id, place) =>
      typeof id === 'number' ? [{ path: `${own}.tags.${place + 1}`, id }] : [],
    ),
  )
  if (ids.length > 0) await refuseUnknownTags(db, modelId, ids)
}

function textFaults(text: string, of: string): FieldError[] {
  const path = `${of}.text`
  if (isBlank(text)) return [{ path, message: `${path} must not be empty.`, value: text }]
  if (hasHalf(text)) return [{ path, message: `${path} ${HALF}`, value: text.slice(0, 60) }]
  const bytes = Buffer.byteLength(text)
  if (bytes <= TEXT_BYTES) return []
  const message = `${path} has ${bytes.toLocaleString('en')} bytes; a text may have at most 1 MiB.`
  return [{ path, message, value: text.slice(0, 60) }]
}

function nameFaults({ path, tags }: GivenText & { path: string }): FieldError[] {
  return (tags ?? []).flatMap((tag, place) => {
    const problem = typeof tag === 'string' ? tagNameProblem(tag) : undefined
    const own = `${path}.tags.${place + 1}`
    return problem === undefined ? [] : [{ path: own, message: `${own}: ${problem}`, value: tag }]
  })
}
