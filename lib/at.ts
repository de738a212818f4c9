/**
 * What stands at a place of a list, which must have it. With `noUncheckedIndexedAccess` every access may be undefined; a
 * value in place of a missing one, such as tag 0, would be an answer that nobody gave.
 */
export function at<Value extends {}>(list: Indexed<Value>, index: number): Value {
  const value = list[index]
  if (value === undefined) throw new RangeError(`There is no place ${index} among ${list.length}.`)
  return value
}

type Indexed<Value> = { readonly length: number; readonly [index: number]: Value }

/** The id of a tag by its place, as the engine speaks of tags, in the list of tags of its version. */
export function idOf(tags: Indexed<{ readonly id: number }>, index: number): number {
  return at(tags, index).id
}
