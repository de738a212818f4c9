import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forkRunner } from '@/lib/jobs/fork-runner'
import { type Supervised, supervise as superviseProcess } from './supervise'

let folder: string
let supervisor: Supervised | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-runner-'))
})
afterEach(async () => {
  await supervisor?.stop()
  rmSync(folder, { recursive: true })
})

/** A runner that notes its process id and each message it gets. */
const RUNNER = `
  const { appendFileSync } = require('node:fs')
  const note = (line) => appendFileSync(process.env.LANGUR_DATA + '/notes', line + '\\n')
  note('start ' + process.pid)
  process.on('message', ({ type }) => {
    note(type)
    if (type === 'stop') process.exit(0)
  })
  process.send({ type: 'ready' })`

function supervise(program: string): Supervised {
  const file = join(folder, 'runner.cjs')
  writeFileSync(file, program)
  supervisor = superviseProcess({
    name: 'jobs',
    start: () => forkRunner(file, folder),
    log: pino({ level: 'silent' }),
  })
  return supervisor
}

const notes = () => readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n')
const eventually = { timeout: 20_000 }

test('starts the runner and reports when it is ready', async () => {
  const runner = supervise(RUNNER)
  expect(runner.state()).toBe('starting')
  await vi.waitFor(() => expect(runner.state()).toBe('ready'), eventually)
})

test('starts it again when it is killed', async () => {
  const runner = supervise(RUNNER)
  await vi.waitFor(() => expect(runner.state()).toBe('ready'), eventually)
  process.kill(Number(notes()[0]?.split(' ')[1]), 'SIGKILL')
  await vi.waitFor(() => expect(notes()).toHaveLength(2), eventually)
  await vi.waitFor(() => expect(runner.state()).toBe('ready'), eventually)
})

test('one that is stopped before it was ready has not failed to start', async () => {
  const runner = supervise('setInterval(() => {}, 1_000)')
  const stopped = runner.stop().then(() => 'stopped')
  expect(await Promise.race([runner.started, stopped])).toBe('stopped')
})

test('wakes it, and stops it without starting it again', async () => {
  const runner = supervise(RUNNER)
  await vi.waitFor(() => expect(runner.state()).toBe('ready'), eventually)
  void runner.tell('wake')
  await runner.stop()
  expect(runner.state()).toBe('stopped')
  expect(notes().slice(1)).toEqual(['wake', 'stop'])
})

test('survives a runner that cannot start', async () => {
  const runner = supervise('process.exit(1)')
  await vi.waitFor(() => expect(runner.state()).toBe('restarting'), eventually)
  void runner.tell('wake')
  await runner.stop()
})
