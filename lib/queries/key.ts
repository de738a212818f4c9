type ApiParams = Readonly<Record<string, string | number | boolean | undefined>>

/** The path below /api/v3/ in segments, at the end what is asked of it: `['classifiers', id, 'data', { tag: 3 }]`. */
export type ApiKey = readonly (string | number | ApiParams)[]

/** The address of a key: `classifiers/cl_x/data/?tag=3`. Parameters that are undefined or empty are left out. */
export function pathOf(key: ApiKey): string {
  let path = ''
  const query = new URLSearchParams()
  for (const part of key) {
    if (typeof part !== 'object') path += `${encodeURIComponent(part)}/`
    else for (const [name, value] of Object.entries(part)) append(query, name, value)
  }
  return query.size === 0 ? path : `${path}?${query}`
}

function append(query: URLSearchParams, name: string, value: ApiParams[string]): void {
  if (value !== undefined && value !== '') query.append(name, String(value))
}
