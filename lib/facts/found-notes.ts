import type { FileFound } from '@/lib/contracts/import'

/** What programs write where there is nothing. */
const NOTHING =
  /^(?:nan|null|none|n\/?a|n\.a\.|k\.a\.|<na>|\\n|undefined|nil|[(<[](?:null|none|nan|blank|empty|leer|vide)[)>\]]|[-–—_?.]+|#(?:n\/a|ref!|value!|name\?|null!|num!|div\/0!))$/iu
/** A list of which the end is missing, or which holds more than names, or in a notation that is not read. */
const HALF_LIST = /^(?:c|\p{Lu}\w*\()?[[{(]\s*(?:['"{[,:<]|\w+\.?\w*\(|[bru]')|^a:\d+:\{/u
const NAMED = 5

/** What the tags of a whole file look like although they were taken for names, in sentences. */
export function foundNotes(found: Pick<FileFound, 'tags'> | null): string[] {
  const tags = found?.tags ?? []
  const nothing = tags.filter(({ name }) => NOTHING.test(name))
  const lists = tags.filter(({ name }) => HALF_LIST.test(name))
  return [
    ...(nothing.length > 0
      ? [`${listed(nothing)} may stand for no tag, and count as tags here.`]
      : []),
    ...(lists.length > 0
      ? [`${listed(lists)} look like lists that cannot be read, and count as one tag each.`]
      : []),
  ]
}

function listed(tags: FileFound['tags']): string {
  const shown = tags.slice(0, NAMED).map(({ name }) => `“${name}”`)
  const rest = tags.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}
