'use client'

import { useKeys } from '@/components/ui/keys/use-keys'
import type { RowCommands } from './use-row-commands'
import type { Rows } from './use-rows'
import type { TagPicking } from './use-tag-picker'

type RowKeys = {
  rows: Rows
  picker: TagPicking
  commands: RowCommands
  onUndo: () => void
  canEdit: boolean
}

/** What the keys do on the list of texts. */
export function useRowKeys({ rows, picker, commands, onUndo, canEdit }: RowKeys) {
  const { cursor, current, selecting, opened, list } = rows
  const openCurrent = () => cursor.current !== null && opened.open(cursor.current)
  const move = (by: 1 | -1) => (opened.isOpen ? opened.move(by) : cursor.move(by))

  function press() {
    if (current && cursor.current !== null) selecting.press(current.id, cursor.current)
  }

  function retag() {
    if (rows.hasSelection) picker.openForSelection()
    else if (cursor.current !== null) {
      picker.openFor(cursor.current, cursor.tagButton(cursor.current))
    }
  }

  const rowKeys = {
    j: () => move(1),
    k: () => move(-1),
    Enter: openCurrent,
    Escape: opened.isOpen ? opened.close : selecting.clear,
  }
  const editKeys = {
    x: press,
    'Shift+x': press,
    t: retag,
    a: commands.accept,
    '0': commands.fitsNoTag,
    p: commands.pin,
    Delete: commands.remove,
    Backspace: commands.remove,
    z: onUndo,
  }
  // The rows of the last filter stay in sight while the next ones are on their way: nothing is done to them.
  const isSettled = !list.query.isPlaceholderData
  useKeys({ ...(isSettled && rowKeys), ...(isSettled && canEdit && editKeys) })
}
