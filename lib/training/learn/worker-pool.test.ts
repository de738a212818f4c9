import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'
import { until } from '@/lib/testing/until'
import { createKeptThreads, type KeptThreads, startThread } from './kept-threads'
import { createWorkerPool, type WorkerPool } from './worker-pool'

const set: TrainingSet = {
  corpus: prepareCorpus(['one', 'two'], defaultSettings),
  tags: tagRowsOf([[0], [1]]),
  tagCount: 2,
  folds: Uint8Array.of(0, 1),
  settings: defaultSettings,
  strategy: 'single',
}

let folder: string
let pool: WorkerPool
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'langur-pool-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => pool.close())

type Given = { signal?: AbortSignal; kept?: KeptThreads }

/** A pool of one thread that does this on every task. */
function poolThat(does: string, given: Given = {}): WorkerPool {
  return poolOf(programThat(does), given)
}

function programThat(does: string): string {
  const workerFile = join(folder, `${crypto.randomUUID()}.mjs`)
  const program = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (task) => { ${does} })`
  writeFileSync(workerFile, program)
  return workerFile
}

function poolOf(workerFile: string, { signal, kept }: Given): WorkerPool {
  const own = signal ?? new AbortController().signal
  return createWorkerPool({ workerFile, threads: 1, heapMegabytes: 24, signal: own, kept })
}

test('tasks are answered one after the other by one thread', async () => {
  pool = poolThat('parentPort.postMessage(task.ask.fold)')
  const asked = [3, 1, 2].map((fold) => pool.run('fold', set, { fold }))
  expect(await Promise.all(asked)).toEqual([3, 1, 2])
})

test('the lowest rank is done first, equal ones in the order in which they were asked', async () => {
  pool = poolThat('parentPort.postMessage(task.ask.fold)')
  const done: number[] = []
  const asked = [5, 4, 2, 3, 2].map((rank, fold) =>
    pool.run('fold', set, { fold }, rank).then(() => done.push(fold)),
  )
  await Promise.all(asked)
  // the first one had begun before the others were asked
  expect(done).toEqual([0, 2, 4, 3, 1])
})

test('an error in a thread fails every task with that error', async () => {
  pool = poolThat('throw new Error("broken")')
  const asked = [pool.run('final', set, {}), pool.run('fold', set, { fold: 0 })]
  for (const { reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) {
    expect(reason.message).toBe('broken')
  }
  await expect(pool.run('final', set, {})).rejects.toThrow('broken')
})

test('a thread without memory left fails in words, and the process lives on', async () => {
  pool = poolThat('const kept = []; for (;;) kept.push([Math.random(), {}])')
  await expect(pool.run('final', set, {})).rejects.toMatchObject({
    code: 'MODEL_LIMIT',
    message: expect.stringContaining('more memory than this machine has'),
  })
})

test('an interruption ends a thread in the middle of its work', async () => {
  const controller = new AbortController()
  pool = poolThat('for (;;);', { signal: controller.signal })
  const asked = pool.run('final', set, {})
  controller.abort(new Error('cancelled'))
  await expect(asked).rejects.toThrow('cancelled')
})

const NUMBERED = 'globalThis.tasks = (globalThis.tasks ?? 0) + 1; parentPort.postMessage(tasks)'
const longKept = { idleMs: 600_000, most: 2 }

test('the thread of a pool goes on in the next one', async () => {
  const kept = createKeptThreads(longKept)
  const program = programThat(NUMBERED)
  for (const tasks of [1, 2]) {
    pool = poolOf(program, { kept })
    expect(await pool.run('fold', set, { fold: 0 })).toBe(tasks)
    await pool.close()
  }
  await kept.close()
  pool = poolOf(program, { kept })
  expect(await pool.run('fold', set, { fold: 0 })).toBe(1)
  await pool.close()
  await kept.close()
})

test('a thread that was interrupted, or had something left to do, does not', async () => {
  const kept = createKeptThreads(longKept)
  const program = programThat(`if (task.ask.fold === 1) for (;;); ${NUMBERED}`)
  const controller = new AbortController()
  pool = poolOf(program, { kept, signal: controller.signal })
  await pool.run('fold', set, { fold: 0 })
  const asked = pool.run('fold', set, { fold: 1 })
  controller.abort(new Error('cancelled'))
  await expect(asked).rejects.toThrow('cancelled')
  pool = poolOf(program, { kept })
  expect(await pool.run('fold', set, { fold: 0 })).toBe(1)
  const left = expect(pool.run('fold', set, { fold: 1 })).rejects.toThrow('closed')
  await pool.close()
  await left
  pool = poolOf(program, { kept })
  expect(await pool.run('fold', set, { fold: 0 })).toBe(1)
  await pool.close()
  await kept.close()
})

test('a thread that nobody takes ends', async () => {
  const kind = { workerFile: programThat(NUMBERED), heapMegabytes: 24 }
  const kept = createKeptThreads({ idleMs: 1, most: 2 })
  const thread = startThread(kind)
  kept.keep(thread, kind)
  // an ended thread has no number
  await until(async () => thread.threadId === -1 || null)
})

test('of more threads than are kept, the one that has waited longest ends', async () => {
  const kept = createKeptThreads({ ...longKept, most: 2 })
  const kinds = [24, 25, 26].map((heapMegabytes) => ({
    workerFile: programThat(NUMBERED),
    heapMegabytes,
  }))
  const threads = kinds.map((kind) => startThread(kind))
  kinds.forEach((kind, place) => {
    const thread = threads[place]
    if (thread) kept.keep(thread, kind)
  })
  await until(async () => threads[0]?.threadId === -1 || null)
  for (const place of [1, 2]) {
    const kind = kinds[place]
    if (kind) expect(kept.take(kind)).toBe(threads[place])
  }
  await Promise.all(threads.map((thread) => thread.terminate()))
})
