import { expect, test } from 'vitest'
import { isAbsent, nothingAt } from './nothing-at'

const OWN = '/api/v3/classifiers/cl_a1B2c3D4/'

test.each([
  [`${OWN}categories/`, '/tags/'],
  [`${OWN}categories/17/`, '/tags/'],
  [`${OWN}samples/`, '/data/'],
  ['/api/v2/classifiers/', 'its v3 API'],
  ['/api/v2/classifiers/cl_a1B2c3D4/classify/', 'its v3 API'],
  ['/api/v1/categorizer/', 'its v3 API'],
  ['/api/v3/extractors/ex_y7BPYzNG/extract/', 'no extractors'],
  ['/api/v3/pipelines/pi_WNo4z7fJ/run/', 'no pipelines'],
])('README calls of the official clients: %s is not here, and what is is said', (path, said) => {
  expect(isAbsent(path)).toBe(true)
  expect(nothingAt(path)).toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining(said),
  })
})

test('what MonkeyLearn never had is nothing else', () => {
  expect(isAbsent(`${OWN}tag/`)).toBe(false)
  expect(nothingAt('/api/v3/nowhere/').message).toBe('There is nothing at /api/v3/nowhere/.')
  expect(nothingAt('/api/classifiers/').message).toBe(
    'There is nothing at /api/classifiers/. The API is at /api/v3/.',
  )
})
