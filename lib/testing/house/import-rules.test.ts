import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import config from '@/.dependency-cruiser.mjs'

const { forbidden, required, options }: IConfiguration = config

/** A file that breaks the rule, and what it imports. */
const seeds: Record<string, [file: string, imported: string]> = {
  'engine-is-alone': ['lib/engine/a.ts', 'lib/contracts/x.ts'],
  'engine-is-pure': ['lib/engine/b.ts', 'node:fs'],
  'contracts-are-leaves': ['lib/contracts/a.ts', 'lib/format/x.ts'],
  'contracts-need-zod-only': ['lib/contracts/b.ts', 'node_modules/react/index.js'],
  'settings-import-nothing': ['lib/engine/settings.ts', 'lib/engine/x.ts'],
  'format-is-a-leaf': ['lib/format/a.ts', 'lib/contracts/x.ts'],
  'facts-know-contracts': ['lib/facts/a.ts', 'lib/queries/x.ts'],
  'single-files-are-leaves': ['lib/errors.ts', 'lib/contracts/x.ts'],
  'takeaway-stands-alone': ['lib/takeaway/a.ts', 'lib/services/x.ts'],
  'takeaway-carries-no-package': ['lib/takeaway/b.ts', 'node_modules/zod/index.js'],
  'db-knows-no-caller': ['db/a.ts', 'lib/services/x.ts'],
  'sql-stays-in-db': ['lib/jobs/c.ts', 'node_modules/better-sqlite3/lib/index.js'],
  'answering-is-below-services': ['lib/answering/a.ts', 'lib/services/x.ts'],
  'one-place-decodes-models': ['lib/jobs/d.ts', 'lib/engine/model-file/decode.ts'],
  'listener-opens-through-its-cache': ['lib/serving/c.ts', 'lib/answering/open-version.ts'],
  'services-speak-domain': ['lib/services/a.ts', 'lib/http/x.ts'],
  'training-stands-on-services': ['lib/training/a.ts', 'lib/http/x.ts'],
  'imports-stands-on-services': ['lib/imports/a.ts', 'lib/jobs/x.ts'],
  'serving-stands-on-services': ['lib/serving/a.ts', 'lib/jobs/x.ts'],
  'asking-is-below-services': ['lib/questions/a.ts', 'lib/services/x.ts'],
  'aside-stands-on-services': ['lib/aside/a.ts', 'lib/http/x.ts'],
  'computing-stands-on-training': ['lib/computing/a.ts', 'lib/http/x.ts'],
  'batches-stand-on-imports': ['lib/batches/a.ts', 'lib/services/x.ts'],
  'jobs-stand-on-training': ['lib/jobs/a.ts', 'lib/http/x.ts'],
  'domain-knows-no-framework': ['lib/jobs/b.ts', 'node_modules/react/index.js'],
  'http-calls-services': ['lib/http/a.ts', 'db/x.ts'],
  'queries-know-contracts': ['lib/queries/a.ts', 'lib/format/x.ts'],
  'browser-never-reaches-server': ['lib/format/b.ts', 'db/x.ts'],
  'browser-carries-no-zod': ['lib/facts/b.ts', 'lib/contracts/x.ts'],
  'ui-knows-no-feature': ['components/ui/a.ts', 'lib/queries/x.ts'],
  'features-are-islands': ['components/tag/a.ts', 'components/model/x.ts'],
  'routes-are-thin': ['app/api/a.ts', 'lib/services/x.ts'],
  'pages-compose': ['app/a.ts', 'lib/services/x.ts'],
  'server-starts-things': ['lib/server/a.ts', 'components/ui/x.ts'],
  'tests-are-leaves': ['db/b.ts', 'db/x.test.ts'],
  'no-cycles': ['db/cycle-back.ts', 'db/cycle.ts'],
  'routes-use-the-adapter': ['app/api/v3/route.ts', 'lib/http/x.ts'],
  'services-are-server-only': ['lib/services/b.ts', 'db/x.ts'],
  'db-connection-is-server-only': ['db/connection/driver.ts', 'db/x.ts'],
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-imports-'))
  for (const [file, imported] of Object.values(seeds)) {
    if (!imported.startsWith('node:')) write(imported, 'export const x = 1\n')
    const isBuiltIn = imported.startsWith('node:')
    write(file, `import '${isBuiltIn ? imported : join(folder, imported)}'\n`)
  }
  write('db/cycle.ts', `import '${join(folder, 'db/cycle-back.ts')}'\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('every import rule finds the violation that is seeded for it', async () => {
  const rules = [...(forbidden ?? []), ...(required ?? [])].map((rule) => rule.name)
  expect(Object.keys(seeds).sort()).toEqual(rules.toSorted())
  const result = await cruise(['app', 'components', 'lib', 'db'], {
    ruleSet: { forbidden: forbidden ?? [], required: required ?? [] },
    validate: true,
    baseDir: folder,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: options?.enhancedResolveOptions ?? {},
  })
  const { violations } = (result.output as ICruiseResult).summary
  const found = new Set(violations.map((violation) => `${violation.rule.name} ${violation.from}`))
  const expected = Object.entries(seeds).map(([rule, [file]]) => `${rule} ${file}`)
  expect(expected.filter((one) => !found.has(one))).toEqual([])
})

function write(file: string, source: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), source)
}
