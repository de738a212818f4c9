/** Those that failed, each with the first lines of what was wrong. */
export function failingOf(tests) {
  return tests
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
