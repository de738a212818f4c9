import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '@/db/connection/open'
import type { ModelRow } from '@/db/models/models'
import { migratePostgres } from '@/db/postgres/migrate'
import { createOnServer } from '@/db/postgres/server'
import { findRun } from '@/db/training/runs'
import { newestVersion } from '@/db/versions/versions'
import { systemActor } from '@/lib/contracts/actor'
import { testServer } from '@/lib/env'
import { createModel } from '@/lib/services/models/create-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { selectByHand } from '@/lib/testing/database/by-hand'
import { hasPostgres, startPostgres } from '@/lib/testing/database/start-postgres.mjs'
import { migrations } from '@/lib/testing/database/temporary-database'
import { runEnded } from '@/lib/testing/jobs/test-jobs'
import { ended, startRunner } from '@/lib/testing/processes/start-runner'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { until } from '@/lib/testing/until'

vi.setConfig({ testTimeout: 900_000 })

/** Longer than runners wait for one that is not heard of. */
const AWAY_MS = 10_000

/** Two job runners in processes of their own, over a server that ends without a word. */
describe.skipIf(testServer() === undefined || !hasPostgres())('when PostgreSQL ends', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>
  let db: Awaited<ReturnType<typeof openDatabase>>
  let runners: ChildProcess[]
  let folder: string
  beforeEach(async () => {
    postgres = await startPostgres()
    folder = mkdtempSync(join(tmpdir(), 'langur-ends-'))
    const address = await createOnServer(postgres.url, 'langur')
    await migratePostgres(address, migrations)
    db = await openDatabase(address, folder)
    vi.stubEnv('DATABASE_URL', address)
    runners = await Promise.all([startRunner(db.folder), startRunner(db.folder)])
  }, 120_000)
  afterEach(async () => {
    for (const runner of runners) runner.kill('SIGKILL')
    await Promise.all(runners.map(ended))
    vi.unstubAllEnvs()
    await db.close()
    postgres.remove()
    rmSync(folder, { recursive: true })
  })

  const away = (error: unknown) => {
    expect(db.faultOf(error)?.trouble, String(error)).toBe('away')
    return false
  }

  async function modelWithTexts(name: string): Promise<ModelRow> {
    const model = await createModel(db, systemActor, { name, train_automatically: false })
    await uploadSamples(db, systemActor, model, { data: manyTexts(600, 6) })
    return model
  }

  /** Writes until `isOver`, which fails only by a server that is away; answers what was acknowledged. */
  async function load(model: ModelRow, isOver: () => boolean): Promise<string[]> {
    const acknowledged: string[] = []
    while (!isOver()) {
      const text = `Written under load ${randomUUID()}`
      const sent = uploadSamples(db, systemActor, model, { data: [{ text }] })
      if (await sent.then(() => true, away)) acknowledged.push(text)
    }
    return acknowledged
  }

  test('under load and is back after a while, nothing acknowledged is lost or doubled, and trainings finish once', async () => {
    const models = [await modelWithTexts('Tickets'), await modelWithTexts('Mails')]
    const all: { model: ModelRow; run: number }[] = []
    for (const model of models)
      all.push({ model, run: (await startRun(db, systemActor, model)).id })
    let isOver = false
    const loads = all.map(({ model }) => load(model, () => isOver))
    await until(async () => {
      const rows = await Promise.all(all.map(({ run }) => findRun(db.read, run)))
      if (rows.some((row) => row?.finishedAt))
        throw new Error('A training ended before the server.')
      return rows.every((row) => row?.state === 'running') ? true : null
    })
    postgres.crash()
    await pause(AWAY_MS)
    postgres.start()
    await until(async () => (await db.trouble()) === null || null)
    for (const { model, run } of all) {
      expect(await runEnded(db, run)).toMatchObject({ state: 'finished', error: null })
      expect(await newestVersion(db.read, model.id)).toMatchObject({ number: 1, runId: run })
    }
    isOver = true
    const acknowledged = (await Promise.all(loads)).flat()
    const kept = await selectByHand<string>(
      db.read,
      `SELECT content FROM samples WHERE content LIKE 'Written under load %'`,
    )
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(new Set(kept).size).toBe(kept.length)
    expect(acknowledged.filter((text) => !kept.includes(text))).toEqual([])
  })
})
