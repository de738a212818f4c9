import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Version } from '@/lib/contracts/version'
import { type Change, settingChangeText } from '@/lib/facts/setting-words'
import { tagsGiven } from '@/lib/facts/strategy'
import { plural } from '@/lib/format/plural'

/** What two trainings did differently, in a few words each; empty when nothing was. */
export function versionChanges(before: Version, after: Version): Change[] {
  const settings = settingChanges(before.settings, after.settings).map(settingChangeText)
  const tags = tagChanges(before, after)
  return [
    ...settings,
    ...strategyChange(before, after),
    ...tags,
    ...textChanges(before, after, tags.length > 0),
  ]
}

/** What a first training decided differently, though nobody chose it. */
function strategyChange(before: Version, after: Version): Change[] {
  const isSame = before.settings.tagging_strategy === after.settings.tagging_strategy
  if (before.multi === after.multi || !isSame) return []
  return [{ sign: '~', text: `${tagsGiven(before)} → ${tagsGiven(after)} per text` }]
}

function tagChanges(before: Version, after: Version): Change[] {
  const old = new Map(before.tags.map(({ id, name }) => [id, name]))
  const now = new Map(after.tags.map(({ id, name }) => [id, name]))
  const changes: Change[] = []
  for (const [id, name] of now) {
    const oldName = old.get(id)
    if (oldName === undefined) changes.push({ sign: '+', text: `tag ${name}` })
    else if (oldName !== name) changes.push({ sign: '~', text: `tag ${oldName} → ${name}` })
  }
  for (const [id, name] of old) if (!now.has(id)) changes.push({ sign: '−', text: `tag ${name}` })
  return changes
}

function textChanges(before: Version, after: Version, hasOtherTags: boolean): Change[] {
  const more = after.texts - before.texts
  if (more > 0) return [{ sign: '+', text: plural('tagged text', more) }]
  if (more < 0) return [{ sign: '−', text: plural('tagged text', -more) }]
  // The hash is of settings, tags and texts together: it tells of texts only where the others are the same.
  const isSameElse = settingChanges(before.settings, after.settings).length === 0 && !hasOtherTags
  const isRetagged = isSameElse && before.data_hash !== after.data_hash
  return isRetagged ? [{ sign: '~', text: 'other texts or tags of texts' }] : []
}
