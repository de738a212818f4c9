import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { TAG_TRAITS_CHANGE } from '@/db/models/record-change'
import { setTagTraits, type TagTraits, tagWithKey, traitsOfTag } from '@/db/models/tag-traits'
import { closeTag, openTag, type TagRow } from '@/db/models/tags'
import type { Actor } from '@/lib/contracts/actor'
import type { TagAnswer, TagEdit } from '@/lib/contracts/tag'
import { invalidField } from '@/lib/errors'
import { changeData } from '@/lib/services/changes/change-data'
import { cleanTagName } from '@/lib/services/samples/resolve-tags'
import { refuseTakenName, requireTag } from './require-tag'
import { toTagAnswer } from './show-tag'

/**
 * Changes the name of a tag, its colour, key or description, in one revision. Versions keep the name that they were trained
 * with; the next training takes the new one along.
 */
export async function editTag(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { tagId, name: typed, ...traits }: TagEdit & { tagId: number },
): Promise<TagAnswer & { revision: number | null }> {
  const name = typed === undefined ? undefined : cleanTagName(typed)
  const kind = name === undefined ? TAG_TRAITS_CHANGE : 'rename tag'
  const about = { modelId: model.id, actor, kind }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    const tag = await requireTag(tx, model.id, tagId)
    const said = [
      ...(await rename(tx, model, revision, { tag, name })),
      ...(await changeTraits(tx, model, revision, { tag, traits })),
    ]
    const summary = `Of the tag “${tag.name}” changed ${said.join(' and ')}.`
    const told = said.length === 1 && name !== undefined ? renamed(tag.name, name) : summary
    return { count: said.length, summary: told, result: await requireTag(tx, model.id, tagId) }
  })
  return { ...toTagAnswer(result), revision }
}

/** Of a new tag, as part of the revision that makes it. */
export async function changeTraits(
  tx: Connection,
  model: ModelRow,
  revision: number,
  { tag, traits }: { tag: Pick<TagRow, 'id'>; traits: Omit<TagEdit, 'name'> },
): Promise<string[]> {
  const before = await traitsOfTag(tx, tag.id)
  const after: TagTraits = { ...before, ...given(traits) }
  const changed = NAMES.filter((name) => after[name] !== before[name])
  if (changed.length === 0) return []
  if (changed.includes('key')) await refuseTakenKey(tx, model.id, after.key)
  await setTagTraits(tx, model.id, revision, { id: tag.id, ...after })
  return changed.map((name) => said(name, after[name]))
}

const NAMES = ['colour', 'key', 'description'] as const

function given(traits: Omit<TagEdit, 'name'>) {
  return Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== undefined))
}

function said(name: (typeof NAMES)[number], value: string | null): string {
  return name === 'description' ? 'the description' : `its ${name} to ${value ?? 'none'}`
}

function renamed(before: string, after: string): string {
  return `Renamed the tag “${before}” to “${after}”.`
}

async function rename(
  tx: Connection,
  model: ModelRow,
  revision: number,
  { tag, name }: { tag: TagRow; name: string | undefined },
): Promise<string[]> {
  if (name === undefined || tag.name === name) return []
  await refuseTakenName(tx, model.id, name, tag.id)
  await closeTag(tx, revision, tag.id)
  await openTag(tx, model.id, revision, { id: tag.id, name })
  return [`its name to “${name}”`]
}

async function refuseTakenKey(tx: Connection, modelId: number, key: string | null): Promise<void> {
  const owner = key === null ? null : await tagWithKey(tx, modelId, key)
  if (!owner) return
  const message = `The key ${key} belongs to the tag “${owner.name}” already. Choose another, or take it from that one first.`
  throw invalidField('key', message, key)
}
