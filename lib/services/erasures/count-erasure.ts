import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection, Database } from '@/db/connection/database'
import { firstCame, revisionsOfVersions } from '@/db/erasures/erase-samples'
import { countFiles, viewsOf } from '@/db/erasures/traces'
import type { ModelRow } from '@/db/models/models'
import { newestDeployment } from '@/db/production/deployments'
import { filterLive } from '@/db/samples/samples'
import type { ErasureCount } from '@/lib/contracts/erasure'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { chosenSamples } from '@/lib/services/samples/chosen-samples'
import { backupsSince } from './backups-since'
import { meantBeside, meantDeleted, searchOf } from './meant'
import { erasedPerVersion } from './stays'
import { viewsThatSearch } from './views-that-search'

const PAGE = 1_000

/** What an erasure would take now. */
export async function countErasure(
  db: Database,
  backupFolder: string,
  model: ModelRow,
  choice: SamplesDelete,
): Promise<ErasureCount> {
  const chosen = await chosenSamples(db.read, model, choice)
  const gone = new Set(chosen)
  const about = {
    modelId: model.id,
    choice,
    among: async (ids: readonly number[]) => common(ids, gone),
  }
  const deleted = await tally(meantDeleted(db.read, about))
  for (const id of deleted.ids) gone.add(id)
  const requests = await tally(meantBeside(db.read, 'requests', about))
  const heldOut = await tally(meantBeside(db.read, 'heldOut', about))
  const samples = await lookAt(db.read, model.id, [...gone])
  const production = await newestDeployment(db.read, model.id)
  const since = Math.min(samples.first, requests.first, heldOut.first)
  return {
    texts: samples.live,
    deleted_texts: gone.size - samples.live,
    requests: requests.ids.length,
    held_out_texts: heldOut.ids.length,
    files: await countFiles(db.read, model.id),
    views: viewsThatSearch(await viewsOf(db.read, model.id), searchOf(choice)).length,
    versions: samples.versions.size,
    production:
      production && samples.versions.has(production.versionId) ? production.version : null,
    backups: await backupsSince(db.folder, backupFolder, since),
    backup_folder: backupFolder,
  }
}

function common(ids: readonly number[], known: ReadonlySet<number>): Set<number> {
  return new Set(ids.filter((id) => known.has(id)))
}

async function tally(meant: ReturnType<typeof meantBeside>) {
  const ids: number[] = []
  let first = Number.POSITIVE_INFINITY
  for await (const page of meant) {
    for (const { id, at } of page) {
      ids.push(id)
      first = Math.min(first, at)
    }
  }
  return { ids, first }
}

/** How many of the texts are live, when the first of them came, and which versions were trained while some were there. */
async function lookAt(db: Connection, modelId: number, sampleIds: readonly number[]) {
  const all = await revisionsOfVersions(db, modelId)
  const versions = new Set<number>()
  let [live, first] = [0, Number.POSITIVE_INFINITY]
  for (let start = 0; start < sampleIds.length; start += PAGE) {
    const page = sampleIds.slice(start, start + PAGE)
    live += (await filterLive(db, modelId, page)).length
    first = Math.min(first, (await firstCame(db, page)) ?? Number.POSITIVE_INFINITY)
    for (const id of (await erasedPerVersion(db, all, page)).keys()) versions.add(id)
    await setImmediate()
  }
  return { live, first, versions }
}
