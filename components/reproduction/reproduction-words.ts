import type { Reproduction } from '@/lib/contracts/reproduction'
import type { Version } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'

const SHOWN_HASH = 12

/** Whether a version came out the same, and if not, why. */
export function reproductionWords({
  version,
  same,
  same_data,
  model_hash,
  engine_then,
  engine_now,
}: Reproduction): { title: string; detail: string } {
  if (same) {
    const hash = model_hash.slice(0, SHOWN_HASH)
    return { title: `v${version} came out the same, to the last byte.`, detail: `Hash ${hash}…` }
  }
  const title = `v${version} came out otherwise.`
  if (!same_data) {
    return { title, detail: 'Some of its texts were erased for good since it was trained.' }
  }
  if (engine_then !== engine_now) {
    const detail = `It was trained with engine ${engine_then}, this is engine ${engine_now}.`
    return { title, detail }
  }
  return { title, detail: 'Its data is the same: another Node.js may split texts otherwise.' }
}

/** Why a version cannot be trained again; undefined where all of its texts are kept. */
export function erasedWords({ erased_texts }: Pick<Version, 'erased_texts'>): string | undefined {
  if (erased_texts === 0) return undefined
  const some = erased_texts === 1 ? '1 text was' : `${count(erased_texts)} texts were`
  return `Cannot be trained again to the same bytes: ${some} erased for good`
}
