/** The path of Langur's public address, such as `/langur`; '' for none. Links of Next add it by themselves. */
// biome-ignore lint/style/noProcessEnv: Next writes the value here when it builds (next.config.mjs); a browser has no environment.
export const BASE_PATH = process.env.LANGUR_BASE_PATH ?? ''

let isOnTheWay = false

/** Leaves for one of our pages, past Next, so that everything is loaded anew. */
export function goTo(page: string): void {
  isOnTheWay = true
  location.assign(BASE_PATH + page)
}

/** Whether the page is left by itself, as when the session ended, so that nobody needs to be asked. */
export function isLeaving(): boolean {
  return isOnTheWay
}

/** The page that is open, as our addresses name it. */
export function here(): string {
  return location.pathname.slice(BASE_PATH.length) + location.search
}
