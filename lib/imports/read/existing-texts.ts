import type { Connection } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { tagsOfSamples } from '@/db/samples/annotations'
import { fittingNoTag } from '@/db/samples/no-tag'
import type { FileFound } from '@/lib/contracts/import'
import { findTexts } from '@/lib/services/samples/find-texts'
import { FITS_NONE, type FileTexts } from './file-texts'

/** The model that a file is to come into. */
export type Target = { db: Connection; modelId: number }

/** Looked up at once: about 5 ms. */
const LOOKED_UP = 500

/** Which texts of a file the model has already, and with which tags. */
export class ExistingTexts {
  readonly #target: Target
  readonly #texts: FileTexts
  readonly #tags: ReadonlyMap<number, string>
  readonly #found: { place: number; set: number }[] = []
  #pending: { place: number; text: string }[] = []

  /** Null where the model has no texts. */
  static async of({ db, modelId }: Target, texts: FileTexts): Promise<ExistingTexts | null> {
    if (!(await findModelById(db, modelId))?.sampleCount) return null
    const tags = new Map((await listTags(db, modelId)).map(({ id, name }) => [id, name]))
    return new ExistingTexts({ db, modelId }, texts, tags)
  }

  private constructor(target: Target, texts: FileTexts, tags: ReadonlyMap<number, string>) {
    this.#target = target
    this.#texts = texts
    this.#tags = tags
  }

  /** Once for each text. */
  async add(place: number, text: string): Promise<void> {
    this.#pending.push({ place, text })
    if (this.#pending.length >= LOOKED_UP) await this.#lookUp()
  }

  async result(): Promise<NonNullable<FileFound['existing']>> {
    await this.#lookUp()
    const none = this.#texts.sets.add([FITS_NONE])
    const counts = { texts: this.#found.length, differing: 0, untagged: 0 }
    for (const { place, set } of this.#found) {
      const own = this.#texts.setAt(place)
      if (own === 0 || own === set) continue
      if (set === 0 || set === none) counts.untagged++
      else counts.differing++
    }
    return counts
  }

  async #lookUp(): Promise<void> {
    const { db, modelId } = this.#target
    const pending = this.#pending
    this.#pending = []
    const known = await findTexts(
      db,
      modelId,
      pending.map(({ text }) => text),
    )
    const live = pending.flatMap(({ place }, index) => {
      const sample = known[index]
      return sample?.live ? [{ place, id: sample.id }] : []
    })
    const ids = live.map(({ id }) => id)
    const tags = await tagsOfSamples(db, ids)
    const fitting = await fittingNoTag(db, ids)
    for (const { place, id } of live) {
      const names = fitting.has(id)
        ? [FITS_NONE]
        : (tags.get(id) ?? []).map((tag) => this.#tags.get(tag) ?? '')
      this.#found.push({ place, set: this.#texts.sets.add(names) })
    }
  }
}
