import type { Comparison } from '@/lib/contracts/comparison'

export type DataKind = keyof Comparison['data']
type DataChange = { kind: DataKind; count: number; text: string }

const KINDS = ['added', 'tagged', 'retagged', 'untagged', 'deleted'] as const

/** What happened to the texts, without what did not. */
export function dataChanges(data: Comparison['data']): DataChange[] {
  return KINDS.map((kind) => ({
    kind,
    count: data[kind],
    text: `${data[kind] === 1 ? 'text' : 'texts'} ${kind}`,
  })).filter(({ count }) => count > 0)
}

/** The kind that the address names. */
export function dataKindOf(text: string | null): DataKind | null {
  return KINDS.find((kind) => kind === text) ?? null
}
