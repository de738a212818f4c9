import 'server-only'
import { randomInt } from 'node:crypto'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { hasOpenRandomCheck, insertRandomCheck } from '@/db/versions/random-checks'
import type { VersionRow } from '@/db/versions/versions'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'
import type { Actor } from '@/lib/contracts/actor'
import { RANDOM_CHECK_LEAST } from '@/lib/contracts/limits'
import type { CheckWithTexts, RandomCheckInput } from '@/lib/contracts/random-check'
import { AppError } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { actorName } from '@/lib/services/actor-name'
import { requireSandbox, requireVersion } from '@/lib/services/versions/require-version'
import { drawUntagged } from './draw-untagged'
import { showRandomCheck } from './show-random-check'

/** Seeds of the generator are 31-bit numbers but 0. */
const SEEDS = 2 ** 31

/**
 * Draws untagged texts, each as likely as any other, and keeps what a version answers to them. One check of a version is
 * ended before the next: drawing until the numbers please would not be at random.
 */
export async function startRandomCheck(
  db: Database,
  unseen: AskUnseen,
  actor: Actor,
  model: ModelRow,
  { texts, version: number }: RandomCheckInput,
): Promise<CheckWithTexts> {
  const version =
    number === undefined ? await requireSandbox(db, model) : await requireVersion(db, model, number)
  const seed = randomInt(1, SEEDS)
  const { population, sampleIds } = await drawUntagged(db.read, model.id, { texts, seed })
  refuseFew(population)
  const answers = await unseen(version, sampleIds)
  const drawn = sampleIds.map((sampleId, index) => {
    const { tags, confidence } = at(answers, index)
    return { sampleId, answerTags: tags, confidence }
  })
  const check = {
    modelId: model.id,
    versionId: version.id,
    at: new Date(),
    actor: actorName(actor),
    seed,
    population,
  }
  const id = await db.write(async (tx) => {
    if (await hasOpenRandomCheck(tx, version.id)) throw stillOpen(version)
    return insertRandomCheck(tx, check, drawn)
  })
  return showRandomCheck(db, model, id)
}

function refuseFew(population: number): void {
  if (population >= RANDOM_CHECK_LEAST) return
  const message = `A check needs ${RANDOM_CHECK_LEAST} untagged texts, and this model has ${population}. Add ${plural('text', RANDOM_CHECK_LEAST - population)} without tags, as they come.`
  throw new AppError('CONFLICT', message)
}

function stillOpen({ number }: VersionRow): AppError {
  return new AppError('CONFLICT', `A check of v${number} is not ended. Judge its texts first.`)
}
