const KEY = 'langur.next'

/** Keeps the page to open after a login that happens elsewhere. */
export function keepNext(page: string): void {
  sessionStorage.setItem(KEY, page)
}

export function takeNext(): string | null {
  const page = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  return page
}
