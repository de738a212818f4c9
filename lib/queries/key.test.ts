import { expect, test } from 'vitest'
import { keyOf, pathOf } from './key'

test('the segments of a key are the path, escaped, with a slash at the end', () => {
  const key = keyOf('classifiers/{modelId}/runs/{runId}/', { modelId: 'a/b', runId: 7 })
  expect(key).toEqual(['classifiers', 'a/b', 'runs', 7])
  expect(pathOf(key)).toBe('classifiers/a%2Fb/runs/7/')
})

test('the last part of a key is the query, without what is undefined or empty', () => {
  const asked = { q: '50% off', tag: 3, after: undefined }
  const key = keyOf('classifiers/{modelId}/data/', { modelId: 'cl_1', ...asked })
  expect(key).toEqual(['classifiers', 'cl_1', 'data', { q: '50% off', tag: 3 }])
  expect(pathOf(key)).toBe('classifiers/cl_1/data/?q=50%25+off&tag=3')
  expect(keyOf('classifiers/{modelId}/data/', { modelId: 'cl_1', q: '' })).toHaveLength(3)
})

test('a parameter that is false is sent', () => {
  const key = keyOf('classifiers/{modelId}/data/', { modelId: 'cl_1', tagged: false })
  expect(pathOf(key)).toBe('classifiers/cl_1/data/?tagged=false')
})
