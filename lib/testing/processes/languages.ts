import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

type Language = {
  command: string
  args: (code: string) => string[]
  /** What succeeds where the language is installed with what plain code needs, and with MonkeyLearn's client. */
  has: { http: string; client: string }
}

const NONE = 'false'

/** What runs code of a language. */
const LANGUAGES = {
  curl: {
    command: 'sh',
    args: (code) => ['-c', code],
    has: { http: 'curl --version', client: NONE },
  },
  JavaScript: {
    command: 'node',
    args: (code) => ['--input-type=module', '-e', code],
    has: { http: 'node --version', client: 'node -e "require(\'monkeylearn\')"' },
  },
  Python: {
    command: 'python3',
    args: (code) => ['-c', code],
    has: { http: 'python3 -c "import requests"', client: 'python3 -c "import monkeylearn"' },
  },
  Ruby: {
    command: 'ruby',
    args: (code) => ['-e', code],
    has: { http: 'ruby --version', client: 'ruby -e "require %q(monkeylearn)"' },
  },
  PHP: {
    command: 'php',
    args: (code) => ['-r', code.replace('<?php', '')],
    has: { http: 'php --version', client: 'php --version && test -f vendor/autoload.php' },
  },
  R: {
    command: 'Rscript',
    args: (code) => ['-e', code],
    has: { http: 'Rscript -e "library(httr2)"', client: NONE },
  },
} as const satisfies Record<string, Language>

type Way = keyof Language['has']

/** What is not on this machine of what the code needs, as the command that failed; undefined where all is there. */
export function missingFor(language: keyof typeof LANGUAGES, way: Way): string | undefined {
  const question = LANGUAGES[language].has[way]
  return spawnSync('sh', ['-c', question]).status === 0 ? undefined : question
}

/** Runs code and answers what it printed. */
export async function runCode(
  language: keyof typeof LANGUAGES,
  code: string,
  { token, folder }: { token: string; folder?: string },
): Promise<string> {
  const { command, args } = LANGUAGES[language]
  const { stdout } = await run(command, args(code), {
    env: { ...process.env, LANGUR_TOKEN: token },
    ...(folder !== undefined && { cwd: folder }),
  })
  return stdout.trim()
}
