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

/** What a key press means for a page, or null when it belongs to the thing that has the focus. */
export function keyOf(event: KeyboardEvent, isInDialog: boolean): PressedKey | null {
  if (event.defaultPrevented || event.isComposing) return null
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest(TYPING) || target?.closest(LIST)) return null
  if (Boolean(target?.closest(DIALOG)) !== isInDialog) return null
  const key = latin(event)
  if ((key === 'Enter' || key === ' ') && target?.closest(PRESSABLE)) return null
  const isSingle = key.length === 1
  const isLetter = /^[a-z]$/.test(key)
  return { name: event.shiftKey && (isLetter || !isSingle) ? `Shift+${key}` : key, isSingle }
}

/** On a keyboard with another script the key at the place of J is J. */
function latin(event: KeyboardEvent): string {
  if (event.key.length !== 1) return event.key
  const isOtherLetter = /\p{L}/u.test(event.key) && !/[a-z]/i.test(event.key)
  if (isOtherLetter && event.code.startsWith('Key')) return event.code.slice(3).toLowerCase()
  return event.key.toLowerCase()
}
