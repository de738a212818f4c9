import 'server-only'
import type { Comparison } from '@/lib/contracts/comparison'
import type { TagScore } from '@/lib/contracts/metrics'

type TagName = { id: number; name: string }

/** Tags are the same when their id is: a version keeps the names that it was trained with. */
export function compareTags(
  from: readonly TagName[],
  to: readonly TagName[],
): Omit<Comparison['tags'], 'merged'> {
  const before = namesById(from)
  const after = namesById(to)
  return {
    added: to.filter(({ id }) => !before.has(id)).map(({ name }) => name),
    removed: from.filter(({ id }) => !after.has(id)).map(({ name }) => name),
    renamed: to.flatMap(({ id, name }) => {
      const old = before.get(id)
      return old === undefined || old === name ? [] : [{ from: old, to: name }]
    }),
  }
}

function namesById(tags: readonly TagName[]): Map<number, string> {
  return new Map(tags.map(({ id, name }) => [id, name]))
}

/** F1 of every tag that either version has; those of the sandbox first. */
export function compareScores(
  sandbox: readonly TagScore[],
  production: readonly TagScore[],
): Comparison['per_tag'] {
  const inProduction = new Map(production.map((score) => [score.tag_id, score.f1]))
  const inSandbox = new Set(sandbox.map((score) => score.tag_id))
  return [
    ...sandbox.map(({ tag_id, name, f1 }) => ({
      tag_id,
      name,
      sandbox: f1,
      production: inProduction.get(tag_id) ?? null,
    })),
    ...production
      .filter(({ tag_id }) => !inSandbox.has(tag_id))
      .map(({ tag_id, name, f1 }) => ({ tag_id, name, sandbox: null, production: f1 })),
  ]
}
