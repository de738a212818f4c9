import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { NO_TAG_CHANGE } from '@/db/models/record-change'
import { currentSettings } from '@/db/models/settings'
import { type Origin, tagsOfSamples } from '@/db/samples/annotations'
import { answersOf } from '@/db/samples/live-samples'
import { filterLive } from '@/db/samples/samples'
import type { Actor } from '@/lib/contracts/actor'
import type { SamplesChanged, SamplesTag } from '@/lib/contracts/sample'
import { invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { type Batch, changed, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { askSecond } from '@/lib/services/second-opinions/ask-second'
import { placedTags, refuseUnknownTags } from '@/lib/services/tags/refuse-unknown-tags'
import { chosenSamples } from './chosen-samples'
import { untaggedCopies } from './copies'
import { refuseMet } from './met-answer'
import { checkOneTag, takesOneTag } from './one-tag'
import { createTagResolver } from './resolve-tags'
import { FITS_NO_TAG, setTags, type Wanted } from './set-tags'

type Targets = Map<number, Wanted>
type TagNames = ReadonlyMap<number, string>

/** Sets, adds or removes tags of texts, accepts what the sandbox says of them, or judges that they fit no tag. */
export async function tagSamples(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: SamplesTag,
  batch: Batch = newBatch(),
): Promise<SamplesChanged> {
  const nameOf = await checkTags(db.read, model, input)
  checkDraft(model, input)
  const oneTag = await takesOneTag(db.read, model.id)
  if (oneTag) {
    checkOneTag([
      { path: 'set_tags', tags: input.set_tags },
      { path: 'add_tags', tags: input.add_tags },
    ])
  }
  const about = { modelId: model.id, actor, kind: await kindOf(db.read, model, input) }
  const items = await chosenSamples(db.read, model, input)
  await changeInParts(db, batch, about, {
    items: items.slice(batch.progress.done),
    async change(tx, part, { revision, at }) {
      await checkTags(tx, model, input)
      const meant = await filterLive(tx, model.id, part)
      const copies = input.with_copies ? await copiesOf(tx, meant) : []
      const ids = [...meant, ...copies]
      const named = input.add_tag_named === undefined ? [] : [input.add_tag_named]
      const add_tags = await createTagResolver(tx, model.id, revision).resolve(named)
      const asked = named.length === 0 ? input : { ...input, add_tags }
      const { targets, accepted } = await targetsOf(tx, ids, asked, oneTag)
      if (oneTag && input.accept_sandbox) refuseSeveralAnswers(targets)
      const { expected_tags, expected_fits_no_tag = false } = input
      if (expected_tags)
        await refuseMet(tx, model, pick(targets, meant), { expected_tags, expected_fits_no_tag })
      const originOf = (id: number) => origin(input, actor, accepted.has(id))
      const { length: count } = await setTags(tx, model.id, revision, targets, originOf)
      const [[sampleId, wanted] = []] = targets
      // What is given to many at once nobody has read one by one.
      const isSaid = count > 0 && input.ids?.length === 1
      if (isSaid && sampleId !== undefined && wanted !== undefined) {
        await askSecond(tx, model, actor, { sampleId, wanted, at })
      }
      return { count, counts: { changed: count } }
    },
    sentence: ({ changed = 0 }) => `${sentenceStart(input, nameOf)} ${plural('text', changed)}.`,
  })
  return changed(batch)
}

/** Copies of these texts of which nobody has said anything, as many as one transaction takes. */
async function copiesOf(tx: Connection, ids: readonly number[]): Promise<number[]> {
  const copies = [...(await untaggedCopies(tx, ids)).values()].flat()
  const others = new Set(copies.filter((id) => !ids.includes(id)))
  return [...others].slice(0, Math.max(0, SAMPLES_PER_CHANGE - ids.length))
}

function pick(targets: Targets, ids: readonly number[]): Targets {
  return new Map([...targets].filter(([id]) => ids.includes(id)))
}

/** Names of the tags that the request is about; unknown ones are refused before anything is written. */
function checkTags(db: Connection, model: ModelRow, input: SamplesTag): Promise<TagNames> {
  return refuseUnknownTags(db, model.id, [
    ...placedTags('set_tags', input.set_tags),
    ...placedTags('add_tags', input.add_tags),
    ...placedTags('remove_tags', input.remove_tags),
  ])
}

/** A draft has learnt what was said before it was seen. */
function checkDraft({ revision: newest }: ModelRow, { seen_draft }: SamplesTag): void {
  const revision = seen_draft?.revision ?? 0
  if (revision <= newest) return
  const message = `seen_draft.revision is ${revision}, and the model is at revision ${newest}.`
  throw invalidField('seen_draft.revision', message, revision)
}

/** The tags each sample shall have, and which of them only confirm what the sandbox says. */
async function targetsOf(
  tx: Connection,
  ids: readonly number[],
  input: SamplesTag,
  oneTag: boolean,
): Promise<{ targets: Targets; accepted: Set<number> }> {
  const had = await tagsOfSamples(tx, ids)
  const answers = await answersSeen(tx, ids, input)
  const targets: Targets = new Map()
  const accepted = new Set<number>()
  for (const id of ids) {
    const answer = answers?.get(id) ?? null
    if (input.accept_sandbox && !answer?.length) continue
    const target = input.accept_sandbox ? (answer ?? []) : wanted(had.get(id) ?? [], input, oneTag)
    targets.set(id, target)
    if (sameTags(target === FITS_NO_TAG ? [] : target, answer)) accepted.add(id)
  }
  return { targets, accepted }
}

/** What stood beside each text: what the draft suggested, else what the sandbox says; null where nothing did. */
async function answersSeen(
  tx: Connection,
  ids: readonly number[],
  input: SamplesTag,
): Promise<Map<number, number[]> | null> {
  const { seen_draft } = input
  if (seen_draft) return new Map(ids.map((id) => [id, seen_draft.tags]))
  return sawAnswers(input) ? answersOf(tx, ids) : null
}

/** The sandbox version may be from when the model gave several. */
function refuseSeveralAnswers(targets: Targets): void {
  for (const [id, target] of targets) {
    if (target === FITS_NO_TAG || target.length < 2) continue
    const { length } = target
    const message = `The sandbox gives text ${id} ${length} tags, and this model gives one tag a text (tagging_strategy is single). Train it first.`
    throw invalidField('accept_sandbox', message, true)
  }
}

/** Where a text has one tag, one that is added takes the place of the other. */
function wanted(had: readonly number[], input: SamplesTag, oneTag: boolean): Wanted {
  if (input.fits_no_tag) return FITS_NO_TAG
  const kept = oneTag && input.add_tags?.length ? [] : had
  const start = input.set_tags ?? [...kept, ...(input.add_tags ?? [])]
  return start.filter((tag) => !input.remove_tags?.includes(tag))
}

function sameTags(a: readonly number[], b: readonly number[] | null): boolean {
  return b !== null && a.length === b.length && a.every((tag) => b.includes(tag))
}

function sawAnswers(input: SamplesTag): boolean {
  return (
    Boolean(input.seen_draft) ||
    typeof input.seen_version === 'number' ||
    input.accept_sandbox === true
  )
}

/** Whoever saw a version's answer, or a draft's, may have been led by it; the proof leaves such annotations out. */
function origin(input: SamplesTag, actor: Actor, accepted: boolean): Origin {
  const seenVersion = input.seen_version ?? null
  const seenDraft = input.seen_draft?.revision ?? null
  const chosenBy = input.chosen_by
  if (sawAnswers(input)) {
    return { origin: accepted ? 'accepted' : 'changed', chosenBy, seenVersion, seenDraft }
  }
  return { origin: actor.kind === 'token' ? 'api' : 'person', chosenBy, seenVersion }
}

/** Where nobody's tags can change, nothing of it is to be trained on, unless texts that fit no tag are. */
async function kindOf(
  db: Connection,
  { id }: ModelRow,
  { fits_no_tag, expected_tags }: SamplesTag,
): Promise<string> {
  if (!fits_no_tag || expected_tags?.length !== 0) return 'tag'
  return (await currentSettings(db, id)).learn_from_no_tag ? 'tag' : NO_TAG_CHANGE
}

function sentenceStart(input: SamplesTag, nameOf: TagNames): string {
  if (input.accept_sandbox) return 'Accepted the sandbox’s tags of'
  if (input.fits_no_tag) return 'Judged that no tag fits'
  if (input.add_tag_named !== undefined) return `Gave “${input.add_tag_named}” to`
  const names = (ids: readonly number[] = []) =>
    ids.map((id) => `“${nameOf.get(id) ?? id}”`).join(', ')
  const [given, removed] = [names(input.set_tags ?? input.add_tags), names(input.remove_tags)]
  if (given && removed) return `Gave ${given} to and removed ${removed} from`
  if (given) return `Gave ${given} to`
  return removed ? `Removed ${removed} from` : 'Removed all tags of'
}
