import type { Comparison } from '@/lib/contracts/comparison'
import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Version } from '@/lib/contracts/version'
import { type Change, settingChangeText } from '@/lib/facts/setting-words'
import { tagsGiven } from '@/lib/facts/strategy'
import { plural } from '@/lib/format/plural'

/** What only the server knows of two versions: where the texts of a tag went, and which texts were tagged otherwise. */
export type DataDifference = {
  tags: Pick<Comparison['tags'], 'merged'>
  data: Comparison['data']
}

/** What two trainings did differently, in a few words each; empty when nothing was. More exact with `difference`. */
export function versionChanges(
  before: Version,
  after: Version,
  difference?: DataDifference,
): Change[] {
  const settings = settingChanges(before.settings, after.settings).map(settingChangeText)
  const tags = tagChanges(before, after, difference)
  return [
    ...settings,
    ...strategyChange(before, after),
    ...tags,
    ...textChanges(before, after, tags.length > 0, difference),
  ]
}

/** Whether there is more to say than the two versions tell by themselves. */
export function needsDifference(before: Version, after: Version): boolean {
  const now = new Set(after.tags.map(({ id }) => id))
  const isTagGone = before.tags.some(({ id }) => !now.has(id))
  return isTagGone || isTextsOnly(before, after)
}

/** The hash is of settings, tags and texts together: it tells of texts only where the others are the same. */
function isTextsOnly(before: Version, after: Version): boolean {
  const isSameElse =
    settingChanges(before.settings, after.settings).length === 0 &&
    tagChanges(before, after).length === 0
  return isSameElse && before.texts === after.texts && before.data_hash !== after.data_hash
}

/** What a first training decided differently, though nobody chose it. */
function strategyChange(before: Version, after: Version): Change[] {
  const isSame = before.settings.tagging_strategy === after.settings.tagging_strategy
  if (before.multi === after.multi || !isSame) return []
  return [{ sign: '~', text: `${tagsGiven(before)} → ${tagsGiven(after)} per text` }]
}

function tagChanges(before: Version, after: Version, difference?: DataDifference): Change[] {
  const old = new Map(before.tags.map(({ id, name }) => [id, name]))
  const now = new Map(after.tags.map(({ id, name }) => [id, name]))
  const changes: Change[] = []
  for (const [id, name] of now) {
    const oldName = old.get(id)
    if (oldName === undefined) changes.push({ sign: '+', text: `tag ${name}` })
    else if (oldName !== name) changes.push({ sign: '~', text: `tag ${oldName} → ${name}` })
  }
  for (const [id, name] of old) {
    if (now.has(id)) continue
    const merged = difference?.tags.merged.find(({ from }) => from === name)
    changes.push(
      merged
        ? { sign: '~', text: `merged ${name} into ${merged.into}` }
        : { sign: '−', text: `tag ${name}` },
    )
  }
  return changes
}

function textChanges(
  before: Version,
  after: Version,
  hasOtherTags: boolean,
  difference?: DataDifference,
): Change[] {
  const more = after.texts - before.texts
  if (more > 0) return [{ sign: '+', text: plural('tagged text', more) }]
  if (more < 0) return [{ sign: '−', text: plural('tagged text', -more) }]
  if (hasOtherTags || !isTextsOnly(before, after)) return []
  const { retagged = 0, tagged = 0 } = difference?.data ?? {}
  const changes: Change[] = []
  if (retagged > 0) changes.push({ sign: '~', text: `${plural('text', retagged)} retagged` })
  if (tagged > 0) changes.push({ sign: '~', text: `${plural('tagged text', tagged)} exchanged` })
  return changes.length > 0 ? changes : [{ sign: '~', text: 'other texts or tags of texts' }]
}
