import type { Consequence } from '@/components/ui/feedback/consequences'
import type { Change, UndoEffects } from '@/lib/contracts/change'
import { count } from '@/lib/format/count'

export type UndoLabel = 'Undo' | 'Redo' | 'Restore'

/** Undoing what undid a change is a redo; a deleted tag is restored, with its texts. */
export function undoLabel({ undone_by, kind }: Change): UndoLabel {
  if (undone_by !== null) return 'Redo'
  return kind === 'delete tag' ? 'Restore' : 'Undo'
}

const DONE: Record<UndoLabel, string> = {
  Undo: 'Taken back',
  Redo: 'Done again',
  Restore: 'Restored',
}

/** What is said when it is done. */
export function doneWords(change: Change): string {
  return DONE[undoLabel(change)]
}

/** What the button says to readers, and the dialog asks. */
export function undoName(change: Change): string {
  const label = undoLabel(change)
  return label === 'Restore'
    ? `Restore the tag of change ${change.revision}`
    : `${label} change ${change.revision}`
}

/** The revision whose opposite the button writes: of what was undone already, that of its undo. */
export function revisionToUndo({ revision, undone_by }: Change): number {
  return undone_by ?? revision
}

/**
 * Whether the row of a change has the button: one way stands in one row. The way forth from an undo stands in the row of
 * what it undid; once that is done again, the way back stands in the row that did it. Nothing brings erased texts back.
 */
export function hasWayBack({ kind, summary, redone_by }: Change): boolean {
  return kind !== 'erase' && redone_by === null && !summary.startsWith('Undid: ')
}

/** Whether what was changed is not in effect. */
export function isUndone({ undone_by, redone_by }: Change): boolean {
  return undone_by !== null && redone_by === null
}

/** What became of a change; empty where it is in effect as it was made. */
export function fateOf({ undone_by, redone_by }: Change): string {
  if (undone_by === null) return ''
  if (redone_by === null) return `undone by revision ${count(undone_by)}`
  return `undone, and in effect again since revision ${count(redone_by)}`
}

const LINES: Record<keyof UndoEffects, [one: string, many: string]> = {
  texts_leave: ['text leaves the data', 'texts leave the data'],
  texts_return: ['text comes back', 'texts come back'],
  annotations_leave: ['time a tag is taken off a text', 'times a tag is taken off a text'],
  annotations_return: ['time a tag is given back to a text', 'times a tag is given back to a text'],
  no_tag_leave: [
    'text is open again, whether a tag fits',
    'texts are open again, whether a tag fits',
  ],
  no_tag_return: ['text fits no tag again', 'texts fit no tag again'],
  tags_leave: ['name of a tag goes away', 'names of tags go away'],
  tags_return: ['tag comes back, by its earlier name', 'tags come back, by their earlier names'],
  tag_traits: [
    'tag gets its earlier colour, place, key or description',
    'tags get their earlier colours, places, keys or descriptions',
  ],
  promises_leave: ['promise is taken off', 'promises are taken off'],
  promises_return: ['promise is made again', 'promises are made again'],
  settlements: [
    'disagreement of two people is as before it was settled',
    'disagreements of two people are as before they were settled',
  ],
  fields_leave: ['name of a field goes away', 'names of fields go away'],
  fields_return: [
    'field comes back, by its earlier name',
    'fields come back, by their earlier names',
  ],
  values_leave: ['value is taken off a text', 'values are taken off texts'],
  values_return: ['value is given back to a text', 'values are given back to texts'],
  settings: ['change of settings goes back to what was before', 'changes of settings go back'],
}

/** What an undo would do, a number a line; empty when nothing of the change is left. */
export function undoConsequences(effects: UndoEffects): Consequence[] {
  const names = Object.keys(LINES) as (keyof UndoEffects)[]
  return names
    .filter((name) => effects[name] > 0)
    .map((name) => ({
      key: name,
      count: effects[name],
      text: LINES[name][effects[name] === 1 ? 0 : 1],
    }))
}
