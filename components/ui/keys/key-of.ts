import { latinKey } from './latin-key'

const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'
const LIST = '[role="menu"], [role="listbox"]'
/** A message at the bottom of the page is an alert dialog too, but not one that must be left first. */
const DIALOG = '[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])'
const PRESSABLE = 'button, a[href], summary, [role="button"], input'

export type PressedKey = {
  name: string
  /** A letter, digit or sign: something that types. */
  isSingle: boolean
}

/** A key that is held down goes on through a list, and does nothing else a second time. */
const MOVING = new Set(['j', 'k'])

/** What a key press means for a page, or null when it belongs to the thing that has the focus. */
export function keyOf(event: KeyboardEvent, isInDialog: boolean): PressedKey | null {
  if (event.defaultPrevented || event.isComposing) return null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const key = latinKey(event)
  if (event.repeat && !MOVING.has(key)) return null
  return belongsToTarget(event, key, isInDialog) ? null : named(event, key)
}

/** Somebody types, chooses from a list, presses a button, or is in a dialog while the key is one of the page. */
function belongsToTarget(event: KeyboardEvent, key: string, isInDialog: boolean): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(TYPING) || target?.closest(LIST)) return true
  if (Boolean(target?.closest(DIALOG)) !== isInDialog) return true
  return (key === 'Enter' || key === ' ') && Boolean(target?.closest(PRESSABLE))
}

function named({ shiftKey }: KeyboardEvent, key: string): PressedKey {
  const isSingle = key.length === 1
  const isLetter = /^[a-z]$/.test(key)
  return { name: shiftKey && (isLetter || !isSingle) ? `Shift+${key}` : key, isSingle }
}
