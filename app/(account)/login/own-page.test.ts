import { expect, test } from 'vitest'
import { ownPage } from './own-page'

test('after the login a page of this server opens', () => {
  expect(ownPage('/models/cl_1/data?tag=3')).toBe('/models/cl_1/data?tag=3')
})

test('after the login no other server opens, however the address is written', () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '', undefined]) {
    expect(ownPage(next)).toBe('/')
  }
})
