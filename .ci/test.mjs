/**
 * All checks of the project; ends with the true totals on one line. With `--postgres` also those over PostgreSQL, which
 * needs its programs. One file alone, without a build: `npx vitest run FILE` or `npx playwright test -c e2e NAME`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from '../e2e/chromium.mjs'
import { failingOf } from './failing.mjs'
import { slowestOf } from './slowest.mjs'
import { testsIn } from './tests-in.mjs'

const folder = mkdtempSync(join(tmpdir(), 'langur-test-'))

const total = { passed: 0, failed: 0 }
const failures = []

try {
  // Two cores: what writes .next stands in one row, what only reads the sources in the other.
  await Promise.all([
    inTurn(['types', 'typecheck'], ['build', 'build']),
    inTurn(
      ['lint', 'lint'],
      ['import rules', 'arch'],
      ['dead code', 'dead'],
      ['known holes', 'holes'],
    ),
  ])
  const reports = [await vitest('unit and contract tests', 'npx', ['vitest', 'run'])]
  if (process.argv.includes('--postgres')) {
    // Copies that are killed one after the other take minutes on a busy machine: `npm run test:postgres` has them.
    const args = ['.ci/postgres.mjs', '--exclude=lib/server/copies*.test.ts']
    reports.push(await vitest('the same over PostgreSQL', 'node', args))
  }
  ensureChromium()
  reports.push(await playwright('journeys'))
  const tests = testsIn(reports)
  print('The ten slowest tests:', slowestOf(tests, 10))
  // Once more, where whoever reads the end finds it.
  print('Failed:', failingOf(tests))
} catch (error) {
  process.stdout.write(`${error.message}\n`)
  count('the run itself', { passed: 0, failed: 1 }, false)
}

rmSync(folder, { recursive: true })
for (const failure of failures) process.stdout.write(`failed: ${failure}\n`)
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

function print(title, lines) {
  if (lines.length > 0) process.stdout.write(`\n${title}\n  ${lines.join('\n  ')}\n`)
}

/** Scripts of package.json, one after the other. Each passes or fails as a whole, and what it says stays together. */
async function inTurn(...checks) {
  for (const [name, script] of checks) {
    const { passed, output } = await run('npm', ['run', '--silent', script], {}, 'pipe')
    process.stdout.write(`\n== ${name}\n${output}`)
    count(name, { passed: Number(passed), failed: Number(!passed) }, passed)
  }
}

/** A step with tests of its own, which its report counts. A step that fails counts as a failure in any case. */
async function vitest(name, command, args) {
  const file = join(folder, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  process.stdout.write(`\n== ${name}\n`)
  const { passed } = await run(command, [...args, ...reporters], {}, 'inherit')
  const report = readReport(file)
  count(name, { passed: report.numPassedTests, failed: report.numFailedTests }, passed)
  return report
}

async function playwright(name) {
  const file = join(folder, `${name}.json`)
  const args = ['playwright', 'test', '-c', 'e2e', '--reporter=list,json']
  process.stdout.write(`\n== ${name}\n`)
  const { passed } = await run('npx', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file }, 'inherit')
  const report = readReport(file)
  const { expected, unexpected, flaky } = report.stats
  count(name, { passed: expected, failed: unexpected + flaky }, passed)
  return report
}

function count(name, counts, passed) {
  total.passed += counts.passed
  total.failed += passed ? counts.failed : Math.max(counts.failed, 1)
  if (!passed || counts.failed > 0) failures.push(name)
}

function run(command, args, env, out) {
  const child = spawn(command, args, {
    stdio: ['ignore', out, out],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ passed: status === 0, output }))
  })
}

/** Nothing readable means that the run broke before its first test. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    process.stdout.write(`No report: ${error.message}\n`)
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [],
      stats: { expected: 0, unexpected: 0, flaky: 0 },
      suites: [],
    }
  }
}
