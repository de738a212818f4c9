import { type FieldKind, fieldKinds } from '@/lib/contracts/choices'

/** The first columns of every file of texts that Langur writes, in their order: nobody else has these three. */
export const OWN_COLUMNS = ['text', 'tags', 'fits_no_tag'] as const

/** Whether columns are those of a file that Langur wrote, in whatever order a reader found them. */
export function isOwnTable(names: readonly string[]): boolean {
  return OWN_COLUMNS.every((name) => names.includes(name))
}

type Field = { name: string; kind: FieldKind }

const FIELD = new RegExp(`^(.+) \\((${fieldKinds.join('|')})\\)$`, 'su')

/** What the column of a field is called: its kind stands behind its name, so that “0012” comes back as it was. */
export function fieldColumn({ name, kind }: Field): string {
  return `${name} (${kind})`
}

/** The field whose column is called so, if one is. */
export function fieldOfColumn(column: string): Field | undefined {
  const [, name, kind] = FIELD.exec(column) ?? []
  const found = fieldKinds.find((one) => one === kind)
  return name !== undefined && found ? { name, kind: found } : undefined
}
