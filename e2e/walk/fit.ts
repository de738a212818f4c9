import { expect, type Page } from '@playwright/test'

/** Phones held upright, a tablet, the commonest laptop, and desks; 720 px is half of a 1440 px screen, as at 200% zoom. */
export const WIDTHS = [320, 390, 720, 768, 1366, 1440, 2560] as const

/** What a page must not do at any width: each a sentence that names the element, and none when all is well. */
type Misfit = string

/** At every width nothing is wider than the page, no control is cut, and no text that people read is squeezed. */
export async function expectFits(page: Page, widths: readonly number[] = WIDTHS): Promise<void> {
  const { pathname } = new URL(page.url())
  for (const width of widths) {
    expect.soft(await misfitsAt(page, width), `${pathname} at ${width} px`).toEqual([])
  }
}

/** What is wrong with the open page at a width, one for each kind of it. */
export async function misfitsAt(page: Page, width: number): Promise<Misfit[]> {
  await page.setViewportSize({ width, height: 900 })
  return page.evaluate(misfits)
}

/** Runs on the page, and so has all that it needs inside. */
async function misfits(): Promise<Misfit[]> {
  /** A user's text in a list can be read from here on, in px. */
  const LEAST_TEXT = 160
  /** Rounding of a browser, in px. */
  const SLACK = 1.5
  const CONTROLS = 'button, a[href], input, select, textarea, [role=button]'
  /** What holds its words together. */
  const HOLDERS = 'td, th, button, a, li, section, h1, h2, h3, p, dd, dt, label'

  // Charts draw themselves anew once they know their width.
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  const page = document.documentElement
  const found = new Set<string>()
  const frames = new Map<Element, HTMLElement | null>()
  const all = Array.from(document.body.querySelectorAll<HTMLElement>('*')).filter(isSeen)

  if (page.scrollWidth > page.clientWidth) {
    const widest = all.filter((element) => isOutside(element, page.clientWidth)).at(-1)
    found.add(`the page is ${page.scrollWidth} px wide, by ${widest ? nameOf(widest) : 'nothing'}`)
  }
  for (const control of all.filter((element) => element.matches(CONTROLS))) {
    if (isCut(control)) found.add(`cut: ${nameOf(control)}`)
  }
  for (const text of all.filter((element) => element.matches('[dir=auto]'))) {
    if (isSqueezed(text)) found.add(`squeezed to ${Math.round(roomOf(text))} px: ${nameOf(text)}`)
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (sticksOut(node)) found.add(`sticks out: “${node.textContent?.trim().slice(0, 60)}”`)
  }
  // One name is enough to find the place, and a list would name each of its rows.
  return Array.from(found).slice(0, 10)

  function isSeen(element: HTMLElement): boolean {
    const { width, height } = element.getBoundingClientRect()
    // One pixel is what is only read out.
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })
  }

  function isOutside(element: HTMLElement, edge: number): boolean {
    return element.getBoundingClientRect().right > edge + SLACK && frameOf(element) === null
  }

  /** The nearest element around that cuts or scrolls what is wider. */
  function frameOf(element: Element): HTMLElement | null {
    const around = element.parentElement
    if (around === null || around === document.body) return null
    const known = frames.get(around)
    if (known !== undefined) return known
    const frame = getComputedStyle(around).overflowX === 'visible' ? frameOf(around) : around
    frames.set(around, frame)
    return frame
  }

  function isCut(control: HTMLElement): boolean {
    const { left, right } = control.getBoundingClientRect()
    const frame = frameOf(control)
    const edge = frame ? frame.getBoundingClientRect() : { left: 0, right: page.clientWidth }
    if (left >= edge.left - SLACK && right <= edge.right + SLACK) return false
    // What scrolls can be reached; what is in a frame of one pixel is only read out.
    const isFree = frame && /auto|scroll/.test(getComputedStyle(frame).overflowX)
    return !isFree && edge.right - edge.left > 1
  }

  function roomOf(text: HTMLElement): number {
    const { paddingLeft, paddingRight } = getComputedStyle(text)
    const { width } = text.getBoundingClientRect()
    return width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  }

  /** It did not fit into its line and had little room. */
  function isSqueezed(text: HTMLElement): boolean {
    if (roomOf(text) >= LEAST_TEXT - SLACK) return false
    const line = Number.parseFloat(getComputedStyle(text).lineHeight)
    const { height } = text.getBoundingClientRect()
    return text.scrollWidth > text.clientWidth + SLACK || height > 1.5 * line
  }

  /** Words that leave the cell, button or paragraph around them. */
  function sticksOut(node: Node): boolean {
    const around = node.parentElement?.closest(HOLDERS)
    if (!around || !node.textContent?.trim()) return false
    const range = document.createRange()
    range.selectNodeContents(node)
    const { left, right, width } = range.getBoundingClientRect()
    const box = around.getBoundingClientRect()
    if (left >= box.left - SLACK && right <= box.right + SLACK) return false
    return width > 1 && getComputedStyle(around).display !== 'inline' && isInLine(node, around)
  }

  /** What is put at a place of its own, as words of an axis are, is no part of a line; nor is what is cut or scrolls. */
  function isInLine(node: Node, around: Element): boolean {
    for (let inner = node.parentElement; inner; inner = inner.parentElement) {
      const { position, overflowX } = getComputedStyle(inner)
      if (overflowX !== 'visible') return false
      if (inner === around) return true
      if (position === 'absolute') return false
    }
    return true
  }

  function nameOf(element: HTMLElement): string {
    const words = element.ariaLabel ?? element.textContent ?? ''
    return `${element.localName} “${words.trim().replace(/\s+/g, ' ').slice(0, 60)}”`
  }
}
