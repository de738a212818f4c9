import { totalmem } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnv } from './env'
import { basePath } from './server/scripts/base-path.mjs'

const token = '0123456789abcdef0123456789abcdef01234567'
const admin = { LANGUR_ADMIN_EMAIL: 'maya@example.org', LANGUR_ADMIN_PASSWORD: 'a good password' }

describe('readEnv', () => {
  test('has a default for everything', () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      database: resolve('data'),
      dataFolder: resolve('data'),
      backupFolder: resolve('data/backups'),
      basePath: '',
      metricsPublic: false,
      trainingMemory: totalmem() / 2,
      serveProcesses: 1,
      development: false,
    })
  })

  test('reads amounts of memory in megabytes and gigabytes', () => {
    const memory = (text: string) => readEnv({ LANGUR_TRAINING_MEMORY: text }).trainingMemory
    expect([memory('2GB'), memory('1.5 gb'), memory('512MB')]).toEqual([
      2 * 2 ** 30,
      1.5 * 2 ** 30,
      512 * 2 ** 20,
    ])
    for (const text of ['2', '0MB', '-1GB', '2TB', 'much']) {
      expect(() => memory(text)).toThrow(`such as 2GB or 512MB, but is "${text}"`)
    }
  })

  test('refuses more serve processes than half the memory has room for, and what is no number of them', () => {
    const processes = (text: string) => readEnv({ LANGUR_SERVE_PROCESSES: text }).serveProcesses
    expect(processes('2')).toBe(2)
    const most = Math.floor(totalmem() / 2 / 2 ** 28)
    expect(() => processes('1000000')).toThrow(
      /LANGUR_SERVE_PROCESSES is 1000000, but half the memory of this machine has room for \d+/,
    )
    expect(() => processes(String(most + 1))).toThrow('Set it to')
    for (const text of ['0', '-1', '1.5', 'all']) {
      expect(() => processes(text)).toThrow(`a whole number from 1 on, but is "${text}"`)
    }
  })

  test.each([
    'mysql://langur:secret@db/langur',
    './data',
    'postgres://langur:secret@db.example.org',
    'postgres://langur:secret@db.example.org/',
    'postgres://langur:secret@db.example.org/a/b',
    'postgres://langur:sec/ret@db.example.org/langur',
  ])('refuses %s as DATABASE_URL, and does not repeat it', (text) => {
    const read = () => readEnv({ DATABASE_URL: text })
    expect(read).toThrow('DATABASE_URL must be an address such as postgres://')
    expect(read).not.toThrow('secret')
  })

  test('a copy does one thing alone where others can do the rest', () => {
    const url = { DATABASE_URL: 'postgres://langur@db.example.org/langur' }
    for (const role of ['serve', 'web', 'jobs']) {
      expect(readEnv({ ...url, LANGUR_ROLE: role }).role).toBe(role)
    }
    expect(() => readEnv({ ...url, LANGUR_ROLE: 'all' })).toThrow(
      'LANGUR_ROLE must be serve, web or jobs, but is "all".',
    )
    expect(() => readEnv({ LANGUR_ROLE: 'jobs' })).toThrow(
      'LANGUR_ROLE is jobs, but without DATABASE_URL nothing else could do the rest',
    )
  })

  test('takes an empty variable for one that is not set', () => {
    expect(readEnv({ PORT: '', LANGUR_URL: ' ', LANGUR_ADMIN_EMAIL: '' })).toEqual(readEnv({}))
  })

  test('reads every variable', () => {
    const env = readEnv({
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://langur:a%2Fb@db.example.org:5433/texts',
      LANGUR_DATA: '/srv/langur',
      LANGUR_BACKUPS: '/mnt/backups',
      LANGUR_URL: 'https://example.org/langur/',
      LANGUR_METRICS: 'public',
      LANGUR_TRAINING_MEMORY: '2GB',
      LANGUR_SERVE_PROCESSES: '2',
      LANGUR_ROLE: 'web',
      LANGUR_ALLOWED_HOSTS: 'Langur, langur.internal',
      LANGUR_TRUSTED_PROXIES: '127.0.0.1',
      LANGUR_ADMIN_TOKEN: token,
      ...admin,
    })
    expect(env).toEqual({
      port: 0,
      host: '0.0.0.0',
      database: 'postgres://langur:a%2Fb@db.example.org:5433/texts',
      dataFolder: '/srv/langur',
      backupFolder: '/mnt/backups',
      publicUrl: new URL('https://example.org/langur/'),
      basePath: '/langur',
      allowedHosts: ['langur', 'langur.internal'],
      trustedProxies: '127.0.0.1',
      metricsPublic: true,
      trainingMemory: 2 ** 31,
      serveProcesses: 2,
      role: 'web',
      development: false,
      admin: { email: 'maya@example.org', password: 'a good password', token },
    })
  })

  test.each(['3000x', '-1', '65536', '1.5'])('refuses PORT %s by name and value', (port) => {
    expect(() => readEnv({ PORT: port })).toThrow(`PORT must be a whole number`)
    expect(() => readEnv({ PORT: port })).toThrow(`"${port}"`)
  })

  test.each([
    'langur',
    'ftp://x.org',
    'https://x.org/a b',
    'https://x.org/a//b',
    'https://x.org/a?b',
  ])('refuses LANGUR_URL %s', (url) => {
    expect(() => readEnv({ LANGUR_URL: url })).toThrow(`LANGUR_URL must be an address`)
  })

  test.each(['https://x.org', 'https://x.org/', 'https://x.org/a', 'https://x.org/a/b.c/'])(
    'of %s the pages are built for the path that the server takes off',
    (url) => {
      expect(basePath(url)).toBe(readEnv({ LANGUR_URL: url }).basePath)
    },
  )

  test.each(['/api', '/api/x', '/_next', '/v3'])(
    'refuses the path %s, which is its own',
    (path) => {
      const read = () => readEnv({ LANGUR_URL: `https://x.org${path}` })
      expect(read).toThrow('which Langur needs itself')
    },
  )

  test.each([token.toUpperCase(), token.slice(1), `${token}0`, 'x'.repeat(40)])(
    'refuses the token %s without repeating it',
    (wrong) => {
      const read = () => readEnv({ ...admin, LANGUR_ADMIN_TOKEN: wrong })
      expect(read).toThrow('LANGUR_ADMIN_TOKEN must be 40 lower-case hexadecimal characters')
      expect(read).not.toThrow(wrong)
    },
  )

  test('refuses an e-mail without a password, and a token without an account', () => {
    const together = 'LANGUR_ADMIN_EMAIL and LANGUR_ADMIN_PASSWORD must be set together.'
    expect(() => readEnv({ LANGUR_ADMIN_EMAIL: 'maya@example.org' })).toThrow(together)
    expect(() => readEnv({ LANGUR_ADMIN_TOKEN: token })).toThrow(together)
  })

  test.each(['https://langur', 'langur:3000', 'langur,'])(
    'refuses LANGUR_ALLOWED_HOSTS %s by name and value',
    (hosts) => {
      expect(() => readEnv({ LANGUR_ALLOWED_HOSTS: hosts })).toThrow('LANGUR_ALLOWED_HOSTS must be')
    },
  )

  test('refuses an unknown LANGUR_METRICS', () => {
    expect(() => readEnv({ LANGUR_METRICS: 'yes' })).toThrow('"public" or not set, but is "yes"')
  })
})

describe('a mail server', () => {
  const mail = {
    LANGUR_SMTP_URL: 'smtp://langur:p%40ss@mail.example.org:587',
    LANGUR_MAIL_FROM: 'Langur <langur@example.org>',
    LANGUR_URL: 'https://example.org/langur',
  }

  test('is read with its sender', () => {
    expect(readEnv(mail).mail).toEqual({ url: mail.LANGUR_SMTP_URL, from: mail.LANGUR_MAIL_FROM })
    expect(readEnv({ ...mail, LANGUR_MAIL_FROM: 'langur@example.org' }).mail).toBeDefined()
  })

  test.each([
    [{ LANGUR_MAIL_FROM: '' }, 'LANGUR_SMTP_URL and LANGUR_MAIL_FROM must be set together.'],
    [{ LANGUR_SMTP_URL: '' }, 'LANGUR_SMTP_URL and LANGUR_MAIL_FROM must be set together.'],
    [{ LANGUR_SMTP_URL: 'mail.example.org:587' }, 'LANGUR_SMTP_URL must be an address such as'],
    [{ LANGUR_SMTP_URL: 'https://mail.example.org' }, 'LANGUR_SMTP_URL must be an address such as'],
    [{ LANGUR_SMTP_URL: 'smtp://' }, 'LANGUR_SMTP_URL must be an address such as'],
    [{ LANGUR_MAIL_FROM: 'Langur' }, 'but is "Langur".'],
    [{ LANGUR_MAIL_FROM: 'a@b.org, c@d.org' }, 'but is "a@b.org, c@d.org".'],
    [{ LANGUR_URL: '' }, 'LANGUR_SMTP_URL needs LANGUR_URL'],
  ])('is refused with %j', (wrong, sentence) => {
    expect(() => readEnv({ ...mail, ...wrong })).toThrow(sentence)
  })

  test('keeps its password out of what is said of it', () => {
    const wrong = { ...mail, LANGUR_SMTP_URL: 'smtps:/langur:secret@mail.example.org' }
    expect(() => readEnv(wrong)).toThrow(/^(?!.*secret)/)
  })
})
