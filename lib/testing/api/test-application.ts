import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pino from 'pino'
import { systemActor } from '@/lib/contracts/actor'
import { ANONYMOUS_CONNECTIONS } from '@/lib/contracts/limits'
import type { Env } from '@/lib/env'
import type { ApiRequest } from '@/lib/http/api-message'
import { type Application, provideApplication } from '@/lib/http/application'
import { type Connections, createConnections } from '@/lib/http/connections'
import { metricsText } from '@/lib/http/metrics'
import { createApplication } from '@/lib/server/create-application'
import { openHolds } from '@/lib/server/open-holds'
import { root } from '@/lib/server/scripts/paths.mjs'
import { createToken } from '@/lib/services/accounts/create-token'
import { createUser } from '@/lib/services/accounts/create-user'
import { createLimitCounter } from '@/lib/services/accounts/limit-counter'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { createTestAside } from '@/lib/testing/processes/test-aside'

export const owner = {
  name: 'Maya',
  email: 'maya@example.org',
  password: 'correct horse battery',
  role: 'owner',
} as const

export type TestApplication = Application & {
  connections: Connections

  token: string
  /** How often the job runner, if there were one, would have been woken. */
  wakes: () => number
  remove: () => Promise<void>
}

/** The real application on a database of its own, without Next and other processes, with one owner and a token. */
export async function startTestApplication(env: Partial<Env> = {}): Promise<TestApplication> {
  const db = await openTemporaryDatabase()
  let wakes = 0
  const wake = () => {
    wakes += 1
  }
  const connections = createConnections(ANONYMOUS_CONNECTIONS)
  const aside = createTestAside(db.address)
  const application = await createApplication({
    env: {
      port: 0,
      host: '127.0.0.1',
      database: db.address,
      dataFolder: db.folder,
      backupFolder: join(db.folder, 'backups'),
      basePath: '',
      metricsPublic: false,
      trainingMemory: 2 ** 31,
      serveProcesses: 1,
      development: false,
      ...env,
    },
    db,
    wake,
    connections,
    processes: (metrics) => ({
      own: 'web',
      states: () => ({ web: 'ready', jobs: 'ready' }),
      metrics: async () => metricsText(new Map([['web', await metrics.values()]])),
      status: async () => ({ processes: [], slow: [] }),
      whyNoWriting: async () => null,
    }),
    aside,
    ...openHolds(db.address),
    limits: createLimitCounter(),
    log: pino({ level: 'silent' }),
    version: '0.0.0-test',
    startedAt: new Date(),
    stopping: new AbortController().signal,
    documentsFolder: join(root, 'docs'),
    moduleProgram: async () => readFile((await bundlePrograms()).moduleProgramFile, 'utf8'),
  })
  const { id, name, role } = await createUser(db, systemActor, owner)
  const actor = { kind: 'user', userId: id, tokenId: null, name, role } as const
  const { token } = await createToken(db, actor, { name: 'test' })
  provideApplication(application)
  return {
    ...application,
    connections,
    token,
    wakes: () => wakes,
    async remove() {
      await aside.close()
      await db.remove()
    },
  }
}

type Options = { headers?: Record<string, string>; body?: string | Buffer }

export function apiRequest(method: string, url: string, options: Options = {}): ApiRequest {
  const headers = new Headers(options.headers)
  return {
    method,
    url,
    header: (name) => headers.get(name) ?? undefined,
    body: () => Readable.from(options.body === undefined ? [] : [Buffer.from(options.body)]),
    gone: () => new AbortController().signal,
  }
}
