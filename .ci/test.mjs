/** All checks of the project, one after the other; ends with the true totals on one line. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '../e2e/chromium.mjs'

const reports = mkdtempSync(join(tmpdir(), 'langur-test-'))
const unitReport = join(reports, 'unit.json')
const journeyReport = join(reports, 'journeys.json')

const total = { passed: 0, failed: 0 }
const failures = []

check('types', 'npm', ['run', '--silent', 'typecheck'])
check('lint', 'npm', ['run', '--silent', 'lint'])
check('import rules', 'npm', ['run', '--silent', 'arch'])
check('dead code', 'npm', ['run', '--silent', 'dead'])
check('build', 'npm', ['run', '--silent', 'build'])
suite(
  'unit and contract tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  {},
  () => {
    const report = readReport(unitReport)
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  },
)
suite(
  'journeys',
  ['playwright', 'test', '-c', 'e2e', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport },
  () => {
    const { stats } = readReport(journeyReport)
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  },
)

rmSync(reports, { recursive: true })
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** A step that passes or fails as a whole. */
function check(name, command, args) {
  const passed = run(name, command, args, {})
  count(name, { passed: Number(passed), failed: Number(!passed) }, passed)
}

/** A step with tests of its own, which its report counts. A step that fails counts as a failure in any case. */
function suite(name, args, env, readCounts) {
  if (name === 'journeys') ensureChromium()
  const passed = run(name, 'npx', args, env)
  count(name, readCounts(), passed)
}

function count(name, counts, passed) {
  total.passed += counts.passed
  total.failed += passed ? counts.failed : Math.max(counts.failed, 1)
  if (!passed || counts.failed > 0) failures.push(name)
}

function run(name, command, args, env) {
  process.stdout.write(`\n== ${name}\n`)
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  return status === 0
}

/** Nothing readable means that the run broke before its first test. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    process.stdout.write(`No report: ${error.message}\n`)
    return { numPassedTests: 0, numFailedTests: 0, stats: { expected: 0, unexpected: 0, flaky: 0 } }
  }
}
