/** What somebody does first who has come to use a page, not only to read it. */
const TOUCHES = ['pointermove', 'pointerdown', 'keydown'] as const

const waiting: (() => void)[] = []
let isTouched = false

/** Does `what` once somebody moves the pointer, presses or types; at once where that has happened already. */
export function onFirstTouch(what: () => void): void {
  if (typeof window === 'undefined') return
  if (isTouched) {
    what()
    return
  }
  if (waiting.length === 0) {
    for (const touch of TOUCHES) window.addEventListener(touch, begin, { capture: true })
  }
  waiting.push(what)
}

function begin(): void {
  isTouched = true
  for (const touch of TOUCHES) window.removeEventListener(touch, begin, { capture: true })
  for (const what of waiting.splice(0)) what()
}
