import { describe, expect, test } from 'vitest'
import type { Change, UndoEffects } from '@/lib/contracts/change'
import {
  doneWords,
  fateOf,
  hasWayBack,
  revisionToUndo,
  undoConsequences,
  undoLabel,
  undoName,
} from './undo-words'

const CHANGE: Change = {
  revision: 7,
  at: '2026-11-29T10:00:00.000Z',
  by: 'Maya',
  kind: 'delete',
  summary: 'Deleted 67 texts.',
  count: 67,
  undo_of: null,
  undone_by: null,
  redone_by: null,
  own: true,
}

const NOTHING: UndoEffects = {
  texts_leave: 0,
  texts_return: 0,
  annotations_leave: 0,
  annotations_return: 0,
  no_tag_leave: 0,
  no_tag_return: 0,
  tags_leave: 0,
  tags_return: 0,
  tag_traits: 0,
  promises_leave: 0,
  promises_return: 0,
  settlements: 0,
  fields_leave: 0,
  fields_return: 0,
  values_leave: 0,
  values_return: 0,
  settings: 0,
}

describe('the button of a change', () => {
  test('undoes it; once it is undone it undoes that', () => {
    expect([undoLabel(CHANGE), revisionToUndo(CHANGE)]).toEqual(['Undo', 7])
    const undone = { ...CHANGE, undone_by: 9 }
    expect([undoLabel(undone), revisionToUndo(undone)]).toEqual(['Redo', 9])
    expect(fateOf(undone)).toBe('undone by revision 9')
  })

  test('of a deleted tag restores it', () => {
    const change = { ...CHANGE, kind: 'delete tag', summary: 'Deleted the tag Refund.' }
    expect([undoLabel(change), undoName(change), doneWords(change)]).toEqual([
      'Restore',
      'Restore the tag of change 7',
      'Restored',
    ])
    expect(undoLabel({ ...change, undone_by: 9 })).toBe('Redo')
  })

  test('stands once for what can be done: not in the row of an undo, nor of what was done again', () => {
    const undo = { ...CHANGE, revision: 9, kind: 'undo', summary: 'Undid: Deleted 67 texts.' }
    const redo = { ...CHANGE, revision: 11, kind: 'undo', summary: 'Redid: Deleted 67 texts.' }
    const undone = [{ ...CHANGE, undone_by: 9 }, undo]
    expect(undone.map(hasWayBack)).toEqual([true, false])
    const redone = [{ ...CHANGE, undone_by: 9, redone_by: 11 }, { ...undo, undone_by: 11 }, redo]
    expect(redone.map(hasWayBack)).toEqual([false, false, true])
    expect([undoLabel(redo), revisionToUndo(redo)]).toEqual(['Undo', 11])
  })

  test('is missing where texts were erased for good', () => {
    expect(hasWayBack({ ...CHANGE, kind: 'erase' })).toBe(false)
  })
})

test('an undo is told by what it would do, and by nothing else', () => {
  expect(undoConsequences(NOTHING)).toEqual([])
  expect(undoConsequences({ ...NOTHING, texts_return: 67, annotations_return: 1 })).toEqual([
    { key: 'texts_return', count: 67, text: 'texts come back' },
    { key: 'annotations_return', count: 1, text: 'time a tag is given back to a text' },
  ])
})
