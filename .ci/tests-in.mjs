import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** All tests of Vitest's and Playwright's reports; `failure` is null where one passed or was skipped. */
export function testsIn(reports) {
  return reports.flatMap((report) => [...unitTests(report), ...journeysIn(report)])
}

function unitTests({ testResults = [] }) {
  return testResults.flatMap(({ name: path, message, status, assertionResults }) => {
    const file = relative(process.cwd(), path)
    const tests = assertionResults.map(({ duration, fullName, failureMessages, status }) => ({
      durationMs: duration ?? 0,
      file,
      name: fullName,
      failure: status === 'failed' ? plain(failureMessages.join('\n')) : null,
    }))
    const isBroken = status === 'failed' && tests.every(({ failure }) => failure === null)
    // A file that could not be loaded, or whose preparation failed, has no failed test to show for it.
    if (isBroken)
      tests.push({ durationMs: 0, file, name: 'the file itself', failure: plain(message) })
    return tests
  })
}

function journeysIn({ suites = [], specs = [] }) {
  const own = specs.map(({ title, file, tests, ok }) => {
    const results = tests.flatMap(({ results }) => results)
    return {
      durationMs: results.reduce((sum, { duration }) => sum + duration, 0),
      file: `e2e/${file}`,
      name: title,
      failure: ok ? null : plain(results.map(({ error }) => error?.message ?? '').join('\n')),
    }
  })
  return [...own, ...suites.flatMap(journeysIn)]
}

function plain(text) {
  return stripVTControlCharacters(text)
}
