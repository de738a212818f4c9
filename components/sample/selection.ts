/** The rows that a change is about: some ids, or all that the filter matches. */
export type Selection = {
  isAll: boolean
  ids: ReadonlySet<number>
  /** Where a range begins: the row that was selected last. */
  anchor: number | null
}

export const nothing: Selection = { isAll: false, ids: new Set(), anchor: null }

export function isEmpty({ isAll, ids }: Selection): boolean {
  return !isAll && ids.size === 0
}

export function isSelected({ isAll, ids }: Selection, id: number): boolean {
  return isAll || ids.has(id)
}

/** From all that match only the loaded ones can be taken one by one. */
export function toggle(selection: Selection, id: number, loaded: readonly number[]): Selection {
  const ids = new Set(selection.isAll ? loaded : selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { isAll: false, ids, anchor: id }
}

/** Selects everything between the last selected row and this one, in the order of the list. */
export function extend(selection: Selection, id: number, loaded: readonly number[]): Selection {
  const from = selection.anchor === null ? -1 : loaded.indexOf(selection.anchor)
  const to = loaded.indexOf(id)
  if (from === -1 || to === -1) return toggle(selection, id, loaded)
  const range = loaded.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { isAll: false, ids: new Set([...selection.ids, ...range]), anchor: id }
}

/** The box above the boxes: all that are loaded, or none. */
export function toggleLoaded(selection: Selection, loaded: readonly number[]): Selection {
  const isFull = selection.isAll || loaded.every((id) => selection.ids.has(id))
  return isFull ? nothing : { isAll: false, ids: new Set(loaded), anchor: null }
}
