import { testsIn } from './tests-in.mjs'

/** The failed tests of Vitest's and Playwright's reports, each with the first lines of what was wrong. */
export function failingOf(unit, journeys) {
  return testsIn(unit, journeys)
    .filter(({ failure }) => failure !== null)
    .map(({ file, name, failure }) => `${file}: ${name}\n${beginningOf(failure)}`)
}

const LINES = 6

function beginningOf(failure) {
  return failure
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n')
}
