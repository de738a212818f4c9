import { describe, expect, test } from 'vitest'
import { canonicalPath, compilePath } from './match-path'

describe('canonicalPath', () => {
  test.each([
    ['/api/v3/classifiers', '/api/v3/classifiers/'],
    ['/api/v3/classifiers/?', '/api/v3/classifiers/'],
    ['//api///v3/classifiers//?page=1/2', '/api/v3/classifiers/'],
    ['/api/health', '/api/health/'],
  ])('writes %s as %s', (url, path) => {
    expect(canonicalPath(url)).toBe(path)
  })
})

describe('compilePath', () => {
  const match = compilePath('classifiers/{modelId}/tags/{tagId}/')

  test('answers the parameters, unescaped', () => {
    expect(match('/api/v3/classifiers/cl_a%20b/tags/7/')).toEqual({ modelId: 'cl_a b', tagId: '7' })
  })

  test.each([
    '/api/v3/classifiers/cl_a/tags/',
    '/api/v3/classifiers/cl_a/tags/7/merge/',
    '/v3/classifiers/cl_a/tags/7/',
  ])('does not match %s', (path) => {
    expect(match(path)).toBeUndefined()
  })

  test('takes a path with a leading slash from the root, and a dot as a dot', () => {
    const openapi = compilePath('/api/openapi.json')
    expect(openapi('/api/openapi.json/')).toEqual({})
    expect(openapi('/api/openapi-json/')).toBeUndefined()
  })
})
