import type { Questions, ReadPath } from '@/lib/contracts/api'

type ApiParams = Readonly<Record<string, string | number | boolean>>

/** The path below /api/v3/ in segments, at the end what is asked of it: `['classifiers', id, 'data', { tag: 3 }]`. */
export type ApiKey = readonly (string | number | ApiParams)[]

/**
 * The key of a path such as `classifiers/{modelId}/data/`: what stands for the names in it, and at the end all else that
 * is asked. What is undefined or empty is left out.
 */
export function keyOf<Path extends ReadPath>(
  path: Path,
  question: Questions[`GET ${Path}`],
): ApiKey {
  return fill(path, question)
}

/** The same of any path; whoever calls it checks what belongs to the path. */
export function fill(path: string, question: object): ApiKey {
  const asked = new Map<string, string | number | boolean>(
    Object.entries(question).filter(([, value]) => value !== undefined && value !== ''),
  )
  const segments = path.split('/').filter(Boolean)
  const filled = segments.map((segment) => {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    if (name === undefined) return segment
    const value = asked.get(name) ?? ''
    asked.delete(name)
    return typeof value === 'boolean' ? String(value) : value
  })
  return asked.size === 0 ? filled : [...filled, Object.fromEntries(asked)]
}

/** The address of a key: `classifiers/cl_x/data/?tag=3`. */
export function pathOf(key: ApiKey): string {
  let path = ''
  const query = new URLSearchParams()
  for (const part of key) {
    if (typeof part !== 'object') path += `${encodeURIComponent(part)}/`
    else for (const [name, value] of Object.entries(part)) query.append(name, String(value))
  }
  return query.size === 0 ? path : `${path}?${query}`
}
