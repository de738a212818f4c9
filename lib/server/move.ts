import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { faultAt } from '@/db/connection/fault-at'
import { lockDatabase } from '@/db/connection/lock'
import { openDatabase, openReadingDatabase } from '@/db/connection/open'
import { moveRows } from '@/db/move/move-rows'
import { makeTarget, requireSource } from '@/db/move/require-schema'
import { isPostgres } from '@/db/postgres/address'
import { lockAlone } from '@/db/postgres/lock'
import { systemActor } from '@/lib/contracts/actor'
import { compareAnswers } from './compare-answers'
import { type MovedFiles, moveFiles, nameMovedFiles } from './move-files'
import { readSides, type Side } from './move-sides'
import { migrationsFolder } from './project'
import { sentenceOf } from './sentence-of'

type Sides = ReturnType<typeof readSides>

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

/** `npm run move -- --from PLACE --to PLACE`; no Langur may use either. */
async function run(sides: Sides, signal: AbortSignal): Promise<void> {
  const { from, to, folder } = sides
  await requireSource(from, migrationsFolder)
  const unlockFolder = await lockDatabase(folder)
  const isFromServer = isPostgres(from.address)
  // Who makes tables there keeps others away by himself.
  if (!isFromServer) await makeTarget(to, migrationsFolder)
  const unlockServer = await lockAlone(isFromServer ? from.address : to.address)
  const opened: Database[] = []
  let files: MovedFiles = { moved: [], gone: [] }
  try {
    if (isFromServer) await makeTarget(to, migrationsFolder)
    const source = await openReadingDatabase(from.address, folder)
    opened.push(source)
    const target = await openDatabase(to.address, folder)
    opened.push(target)
    await moveRows(source, target, {
      migrationsFolder,
      names: { source: from.name, target: to.name },
      tell: say,
      signal,
      check: async () => {
        const { models, texts } = await compareAnswers(source, target)
        say(`Production answers as before, to the last digit: models ${models}, texts ${texts}.`)
        files = await moveFiles(source, target)
      },
      note: async (tx) => {
        await nameMovedFiles(tx, files.moved)
        await addAudit(tx, systemActor, 'database moved', from.name)
      },
    })
    say(whatNext(sides, files))
  } finally {
    for (const db of opened) await db.close()
    await unlockServer()
    await unlockFolder()
  }
}

function whatNext({ from, to, folder }: Sides, { moved, gone }: MovedFiles): string {
  const isOnServer = isPostgres(to.address)
  const start = isOnServer
    ? `Start Langur with this DATABASE_URL and LANGUR_DATA=${folder}. Backups are made by pg_dump from now on.`
    : `Start Langur with LANGUR_DATA=${folder} and without DATABASE_URL. Set a schedule on the page Backups.`
  const remove = isOnServer ? 'delete it' : 'DROP SCHEMA langur CASCADE deletes it'
  return [
    `Everything of ${from.name} is now in ${to.name}.`,
    start,
    ...(moved.length > 0
      ? [`Files of uploads, batches and exports that are needed came along: ${moved.length}.`]
      : []),
    ...gone.map(
      ({ path, what }) =>
        `Gone, so it did not come along: ${path} (${what}). Upload or make it again.`,
    ),
    'The index of searches is made anew after the start; until then searches read the texts themselves.',
    `${from.name} is as it was, and what is changed from now on is not in it: ${remove} once you do not need it any more.`,
  ].join('\n')
}

const interrupted = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () =>
    interrupted.abort(new Error('Interrupted. Do the same move again: it goes on where it was.')),
  )
}
// What is made has every text in it.
process.umask(0o077)
try {
  const sides = readSides(process.argv.slice(2))
  await run(sides, interrupted.signal).catch((error) => {
    const fault = faultAt(placeOf(sides), error)
    if (!fault) throw error
    throw new Error(`${fault.message} Then do the same move again: it goes on where it was.`)
  })
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}

/** Where a fault can be: on the server or in the folder. */
function placeOf({ from, to, folder }: Sides) {
  const server: Side = isPostgres(from.address) ? from : to
  return { database: server.address, dataFolder: folder }
}
