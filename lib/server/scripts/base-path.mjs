/**
 * The path below which everything lies, as LANGUR_URL says: '/langur', or '' for none. The pages are built for it.
 * What cannot be read counts as none here: the server refuses it in words when it starts.
 *
 * @param {string | undefined} address
 * @returns {string}
 */
export function basePath(address = process.env.LANGUR_URL?.trim()) {
  const path = address && URL.canParse(address) ? new URL(address).pathname : ''
  return /^(\/[\w.~-]+)+\/?$/.test(path) ? path.replace(/\/$/, '') : ''
}
