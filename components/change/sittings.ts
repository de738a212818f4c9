import type { Activity } from '@/lib/contracts/activity'
import type { Change } from '@/lib/contracts/change'
import { isManyTexts } from '@/lib/facts/many-texts'
import { count } from '@/lib/format/count'
import { duration } from '@/lib/format/duration'
import { plural } from '@/lib/format/plural'
import { isUndone } from './undo-words'

/** An entry of its own, or several that one person made of texts one after the other, the newest first. */
type Piece = { entry: Activity } | { sitting: Sitting }
type Tagged = Activity & { change: Change }
export type Sitting = [newest: Tagged, ...earlier: Tagged[]]

/** Fewer are as quickly read one by one. */
const LEAST = 3
/** Who comes back after a longer pause sat down anew. */
const PAUSE_MS = 10 * 60_000
const MINUTE_MS = 60_000
const TAGGING = new Set(['tag', 'no tag'])

/** Entries in their order, in which tagging text by text takes one place and not hundreds. */
export function sittingsOf(entries: readonly Activity[]): Piece[] {
  const pieces: Piece[] = []
  let open: Tagged[] = []
  const close = () => {
    const [newest, ...earlier] = open
    if (newest && open.length >= LEAST) pieces.push({ sitting: [newest, ...earlier] })
    else pieces.push(...open.map((entry) => ({ entry })))
    open = []
  }
  for (const entry of entries) {
    const last = open.at(-1)
    if (last && !(isTagging(entry) && isOfOneSitting(last, entry))) close()
    if (isTagging(entry)) open.push(entry)
    else pieces.push({ entry })
  }
  close()
  return pieces
}

/** What was done to a few texts; the rest is looked for by itself. What is undone stays where it was, open or not. */
function isTagging(entry: Activity): entry is Tagged {
  const { change, summary } = entry
  if (!change || !TAGGING.has(change.kind) || summary.startsWith('Removed ')) return false
  return !isManyTexts(change)
}

function isOfOneSitting(later: Activity, earlier: Activity): boolean {
  const isNear = Date.parse(later.at) - Date.parse(earlier.at) <= PAUSE_MS
  return isNear && later.by === earlier.by && later.model?.id === earlier.model?.id
}

/** “Tagged texts 212 times in 48 minutes, 3 of them undone.”, and “Revisions 13,727 to 13,938”. */
export function sittingWords(sitting: Sitting): { summary: string; revisions: string } {
  const [newest] = sitting
  const oldest = sitting.at(-1) ?? newest
  const lasted = Date.parse(newest.at) - Date.parse(oldest.at)
  const time = lasted < MINUTE_MS ? 'a minute' : duration(lasted)
  const undone = sitting.filter(({ change }) => isUndone(change)).length
  const fate = undone === 0 ? '' : `, ${count(undone)} of them undone`
  return {
    summary: `Tagged texts ${plural('time', sitting.length)} in ${time}${fate}.`,
    revisions: `Revisions ${count(oldest.change.revision)} to ${count(newest.change.revision)}`,
  }
}
