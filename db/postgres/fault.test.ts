import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { expect, test } from 'vitest'
import { nameOf } from './address'
import { UnreachableError } from './clients'
import { postgresFault } from './fault'

const address = 'postgres://langur:secret@db.example.org:5433/texts'
const raw = (code: string) => Object.assign(new Error('It failed.'), { code })
const onTheWay = (code: string) => new UnreachableError(raw(code))
const said = (words: string) => new UnreachableError(new Error(words))
const answered = (code: string) =>
  Object.assign(new pg.DatabaseError('It failed.', 10, 'error'), { code, severity: 'ERROR' })

test.each([
  ['57P01', 'away', 'what waits goes on by itself'],
  ['57P02', 'away', 'does not answer (57P02)'],
  ['57P03', 'away', 'does not answer (57P03)'],
  ['57P05', 'away', 'does not answer (57P05)'],
  ['25P03', 'away', 'does not answer (25P03)'],
  ['25P04', 'away', 'does not answer (25P04)'],
  ['08006', 'away', 'does not answer (08006)'],
  ['08P01', 'away', 'does not answer (08P01)'],
  ['53300', 'away', 'max_connections'],
  ['40001', 'away', 'Nothing was changed: ask again'],
  ['40P01', 'away', 'Nothing was changed: ask again'],
  ['55P03', 'away', 'Nothing was changed: ask again'],
  ['28P01', 'refused', 'user, password and database that exist'],
  ['3D000', 'refused', 'user, password and database that exist'],
  ['57P04', 'refused', 'user, password and database that exist'],
  ['25006', 'refused', 'create a schema in it and write'],
  ['42501', 'refused', 'create a schema in it and write'],
  ['53100', 'full', 'Make space'],
  ['58030', 'broken', 'Look at the disk'],
  ['XX001', 'damaged', 'backup'],
])(
  'the answer %s is “%s”, in a sentence that names the server and no password',
  (code, trouble, words) => {
    const fault = postgresFault(answered(code), address)
    expect(fault?.trouble).toBe(trouble)
    expect(fault?.message).toContain(words)
    expect(fault?.message).toContain('PostgreSQL at db.example.org:5433/texts')
    expect(fault?.message).not.toContain('secret')
  },
)

test.each([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOTCONN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'EACCES',
  'EPERM',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_SOCKET_CLOSED',
])('%s on the way is a server that is away', (code) => {
  const fault = postgresFault(onTheWay(code), address)
  expect(fault?.trouble).toBe('away')
  expect(fault?.message).toContain(`does not answer (${code}). Start it, or correct DATABASE_URL`)
})

test.each([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'There was an error establishing an SSL connection',
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client was closed and is not queryable',
  'Client has encountered a connection error and is not queryable',
])('so is “%s” of the driver', (words) => {
  expect(postgresFault(said(words), address)).toMatchObject({
    trouble: 'away',
    message: expect.stringContaining(`does not answer (${words})`),
  })
})

test('the cause of an error counts, and what is a mistake of Langur does not', () => {
  const caused = new Error('asked', { cause: answered('08006') })
  expect(postgresFault(caused, address)?.trouble).toBe('away')
  expect(postgresFault(answered('42601'), address)).toBeUndefined()
  expect(postgresFault(answered('57014'), address)).toBeUndefined()
  expect(postgresFault(said('Query values must be an array'), address)).toBeUndefined()
  expect(postgresFault(onTheWay('ERR_INVALID_ARG_TYPE'), address)).toBeUndefined()
  expect(nameOf('postgres:///langur')).toBe('PostgreSQL at this machine:5432/langur')
})

test('another server that does not answer, such as one of mail, is not taken for it', () => {
  expect(postgresFault(raw('ECONNREFUSED'), address)).toBeUndefined()
  expect(postgresFault(raw('40001'), address)).toBeUndefined()
})

test('what comes from another thread, where it loses its class, is known as well', async () => {
  const thrown = (fields: object) =>
    new Promise((resolve) => {
      const program = `const cause = Object.assign(new Error('It failed.'), ${JSON.stringify(fields)})
        throw new Error('asked', { cause })`
      new Worker(program, { eval: true }).on('error', resolve)
    })
  const lost = await thrown({ name: 'UnreachableError', reason: 'ECONNRESET' })
  expect(postgresFault(lost, address)?.trouble).toBe('away')
  const ended = await thrown({ name: 'error', code: '57P01', severity: 'FATAL' })
  expect(postgresFault(ended, address)?.trouble).toBe('away')
})
