import { expect, test } from 'vitest'
import { pathOf } from './key'

test('the segments of a key are the path, escaped, with a slash at the end', () => {
  expect(pathOf(['classifiers', 'a/b', 'runs', 7])).toBe('classifiers/a%2Fb/runs/7/')
})

test('the last part of a key is the query, without what is undefined or empty', () => {
  const key = ['classifiers', 'cl_1', 'data', { q: '50% off', tag: 3, after: undefined, order: '' }]
  expect(pathOf(key)).toBe('classifiers/cl_1/data/?q=50%25+off&tag=3')
})

test('a parameter that is false is sent', () => {
  expect(pathOf(['data', { tagged: false }])).toBe('data/?tagged=false')
})
