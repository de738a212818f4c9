import { expect, test } from 'vitest'
import { nameOf } from './address'
import { UnreachableError } from './clients'
import { postgresFault } from './fault'

const address = 'postgres://langur:secret@db.example.org:5433/texts'
const raw = (code: string) => Object.assign(new Error('It failed.'), { code })
const failing = (code: string) => new UnreachableError(raw(code))

test.each([
  ['ECONNREFUSED', 'away', 'Start it, or correct DATABASE_URL'],
  ['57P01', 'away', 'what waits goes on by itself'],
  ['28P01', 'refused', 'user, password and database that exist'],
  ['53100', 'full', 'Make space'],
  ['53300', 'descriptors', 'max_connections'],
  ['XX001', 'damaged', 'backup'],
])('%s is “%s”, in a sentence that names the server and no password', (code, trouble, words) => {
  const fault = postgresFault(failing(code), address)
  expect(fault?.trouble).toBe(trouble)
  expect(fault?.message).toContain(words)
  expect(fault?.message).toContain('PostgreSQL at db.example.org:5433/texts')
  expect(fault?.message).not.toContain('secret')
})

test('the cause of an error counts, and what is a mistake of Langur does not', () => {
  expect(postgresFault(new Error('asked', { cause: failing('08006') }), address)?.trouble).toBe(
    'away',
  )
  expect(postgresFault(failing('42601'), address)).toBeUndefined()
  expect(nameOf('postgres:///langur')).toBe('PostgreSQL at this machine:5432/langur')
})

test('another server that does not answer, such as one of mail, is not taken for it', () => {
  expect(postgresFault(raw('ECONNREFUSED'), address)).toBeUndefined()
})
