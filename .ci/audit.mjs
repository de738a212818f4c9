/**
 * Asks the registry for known holes in what Langur is delivered with. Fails for those that known-holes.json does not
 * excuse; where the registry does not answer, it says so and fails nothing.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { judgeAudit } from './judge-audit.mjs'

const WAIT_MS = 60_000

const allowed = JSON.parse(readFileSync(new URL('./known-holes.json', import.meta.url), 'utf8'))
const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  timeout: WAIT_MS,
})
const found = judgeAudit(stdout ?? '', allowed, new Date())
if ('silent' in found) {
  const why = error?.message ?? found.silent
  process.stdout.write(`Nobody has looked for known holes: the registry did not say. ${why}\n`)
} else {
  for (const hole of found.excused) say('known, and excused', hole)
  for (const name of found.useless) {
    process.stdout.write(`known-holes.json excuses ${name}, which has none: take it out\n`)
  }
  for (const hole of found.open) say('open', hole)
  process.exitCode = found.open.length > 0 ? 1 : 0
  if (found.open.length === 0) process.stdout.write('No hole is known that is not excused.\n')
}

function say(what, { package: name, severity, titles }) {
  process.stdout.write(`${what}: ${name} (${severity}): ${titles.join('; ')}\n`)
}
