import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allEndpoints } from '@/lib/http/all-endpoints'
import { API_ROOT } from '@/lib/http/match-path'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.each(allEndpoints.map(({ method, path }) => [method, path]))(
  '%s %s has a route file that answers it',
  (method, path) => {
    const full = path.startsWith('/') ? path : API_ROOT + path
    const folders = full.replaceAll('{', '[').replaceAll('}', ']')
    const file = join(root, 'app', folders, 'route.ts')
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`\\b${method}\\b`))
  },
)
