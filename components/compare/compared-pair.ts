import type { Model } from '@/lib/contracts/model'

type Asked = { a: number | null; b: number | null }
type Pair = { a: number | undefined; b: number | undefined }

/**
 * Which two versions are compared: those of the address; without them the sandbox, and production or, where that is the
 * sandbox, the version before. Of `versions` the numbers count, the newest first; undefined where there is none.
 */
export function comparedPair(
  { langur: { sandbox, production } }: Pick<Model, 'langur'>,
  versions: readonly { number: number }[],
  asked: Asked,
): Pair {
  const b = asked.b ?? sandbox?.number
  const other = production?.version === b ? undefined : production?.version
  const before = versions.find(({ number }) => number !== b)?.number
  return { a: asked.a ?? other ?? before, b }
}
