/**
 * Makes the example of the newest schema that the tests of upgrades migrate from then on: a small database with something
 * in every corner. One that is there is never made again: it is what that release wrote.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { copyDatabase } from '@/db/backups/copy-database'
import { DATABASE_FILE } from '@/db/connection/open'
import { addKeptRequests } from '@/db/production/requests'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { createToken } from '@/lib/services/accounts/create-token'
import { createUser } from '@/lib/services/accounts/create-user'
import { deploy } from '@/lib/services/deployments/deploy'
import { pinPromises } from '@/lib/services/promises/pin-promises'
import { deleteSamples } from '@/lib/services/samples/delete-samples'
import { editTag } from '@/lib/services/tags/edit-tag'
import { migrations, released } from '@/lib/testing/database/temporary-database'
import { openWorkbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'))
const file = join(released, `${journal.entries.at(-1).tag}.db.gz`)
if (existsSync(file)) {
  process.stdout.write(`${file} is there.\n`)
} else {
  const bytes = await make()
  writeFileSync(file, gzipSync(bytes, { level: 9 }))
  process.stdout.write(`${file} is made.\n`)
}

async function make(): Promise<Buffer> {
  const bench = await openWorkbench()
  const { db, unseen } = bench
  const input = { name: 'Maya', email: 'maya@example.org', password: 'correct horse battery' }
  const { id, name, role } = await createUser(db, systemActor, { ...input, role: 'owner' })
  const actor: Actor = { kind: 'user', userId: id, tokenId: null, name, role }
  await createToken(db, actor, { name: 'Website' })
  const model = await bench.trainedModel(trainingTexts())
  await deploy(db, unseen, actor, model, {})
  await deleteSamples(db, actor, model, { ids: [3] })
  await editTag(db, actor, model, { tagId: 1, name: 'Sign-in' })
  await pinPromises(db, actor, model, [5])
  const request = { modelId: model.id, versionId: 1, at: new Date(), content: 'Kept', answers: [] }
  await db.write((tx) => addKeptRequests(tx, [request]))
  const folder = mkdtempSync(join(tmpdir(), 'langur-released-'))
  const copy = join(folder, DATABASE_FILE)
  await copyDatabase(join(db.folder, DATABASE_FILE), copy, { migrationsFolder: migrations })
  await bench.close()
  const bytes = readFileSync(copy)
  rmSync(folder, { recursive: true })
  return bytes
}
