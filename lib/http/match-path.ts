export const API_ROOT = '/api/v3/'

/** The path as the endpoints spell it: slashes collapsed, one at the end, no query. Still escaped. */
export function canonicalPath(url: string): string {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  return `${path}/`.replace(/\/{2,}/g, '/')
}

export type MatchPath = (path: string) => Readonly<Record<string, string>> | undefined

/**
 * Compiles a path such as `classifiers/{modelId}/` (below /api/v3/, or anywhere when it starts with a slash) to a
 * function that answers the parameters of a canonical path, or undefined when it is another path.
 */
export function compilePath(template: string): MatchPath {
  const full = canonicalPath(template.startsWith('/') ? template : API_ROOT + template)
  const names = Array.from(full.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
  const source = full.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+)')
  const pattern = new RegExp(`^${source}$`)
  const match: MatchPath = (path) => {
    const found = pattern.exec(path)
    if (!found) return undefined
    return Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
    )
  }
  // One request asks three times: which endpoint it is, whether there is one, and for the parameters.
  let last = { path: '', found: match('') }
  return (path) => {
    if (path !== last.path) last = { path, found: match(path) }
    return last.found
  }
}
