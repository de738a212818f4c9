import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judgeAudit } from '@/.ci/judge-audit.mjs'

type Package = {
  license?: string
  dev?: boolean
  optional?: boolean
  optionalDependencies?: Record<string, string>
}
type Lock = { packages: Record<string, Package> }

/** Each may be used, changed and given on, also beside code under another licence. */
const FREE = [
  ...['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'Python-2.0', 'OFL-1.1', 'MPL-2.0'],
  // Linked, and exchangeable.
  'LGPL-3.0-or-later',
]

test('all that Langur is delivered with has a free licence', () => {
  const { packages }: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const delivered = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  expect(delivered.length).toBeGreaterThan(50)
  // Of a build for another machine the lock file may not tell it: it has that of what it is a build of.
  const licenseOf = (path: string, { license, optional }: Package) => {
    if (license !== undefined || !optional) return license
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return delivered.find(([, one]) => one.optionalDependencies?.[name] !== undefined)?.[1].license
  }
  const others = delivered
    .map(([path, one]) => ({ path, license: licenseOf(path, one) ?? 'none' }))
    .filter(({ license }) => !isFree(license))
  expect(others).toEqual([])
})

/** One of several that may be chosen, or all of several that hold together. */
function isFree(license: string): boolean {
  const parts = license.replace(/[()]/g, '').split(' OR ')
  return parts.some((part) => part.split(' AND ').every((one) => FREE.includes(one.trim())))
}

describe('known holes', () => {
  const today = new Date('2026-11-30')
  const report = JSON.stringify({
    vulnerabilities: {
      next: { name: 'next', severity: 'high', via: [{ title: 'It opens doors' }] },
      zod: { name: 'zod', severity: 'low', via: ['next'] },
    },
  })

  test('are open unless they are excused, and only until the day that is said', () => {
    const excuse = { package: 'next', reason: 'We do not use doors.', until: '2026-12-31' }
    expect(judgeAudit(report, [excuse], today)).toEqual({
      open: [{ package: 'zod', severity: 'low', titles: ['by next'] }],
      excused: [{ package: 'next', severity: 'high', titles: ['It opens doors'] }],
      useless: [],
    })
    const late = judgeAudit(report, [{ ...excuse, until: '2026-11-01' }], today)
    expect(late).toMatchObject({ open: [{ package: 'next' }, { package: 'zod' }] })
  })

  test('an excuse for what has none is told', () => {
    const excuse = { package: 'react', reason: 'None.', until: '2026-12-31' }
    expect(judgeAudit('{"vulnerabilities":{}}', [excuse], today)).toEqual({
      open: [],
      excused: [],
      useless: ['react'],
    })
  })

  test.each([
    ['', 'it answered nothing that can be read'],
    ['npm warn 405\n{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
  ])('are not told where the registry does not answer: %j', (output, silent) => {
    expect(judgeAudit(output, [], today)).toEqual({ silent })
  })

  test('each excuse says why, and until when', () => {
    const excuses: Record<string, string>[] = JSON.parse(
      readFileSync('.ci/known-holes.json', 'utf8'),
    )
    for (const { package: name, reason, until } of excuses) {
      expect([name, reason]).not.toContain('')
      expect(until).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })
})
