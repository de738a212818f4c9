import { expect, test } from 'vitest'
import { nameOfUpload } from './name-of-upload'

test('a file is called as it was said, else by the type under which it is sent', () => {
  expect(nameOfUpload('tickets.csv', 'application/json')).toBe('tickets.csv')
  expect(nameOfUpload(undefined, 'text/csv; charset=utf-8')).toBe('upload.csv')
  expect(nameOfUpload(undefined, 'Application/X-NDJSON')).toBe('upload.jsonl')
  expect(nameOfUpload(undefined, undefined)).toBe('upload')
})

test('a form is refused, because its edges would become texts', () => {
  expect(() => nameOfUpload('tickets.csv', 'multipart/form-data; boundary=x')).toThrow(
    'Send the file itself as the body',
  )
})
