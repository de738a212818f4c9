import type { Model } from '@/lib/contracts/model'

/** Names by id; tags deleted since the sandbox version was trained keep the name it knows. */
export function tagNames({ model, langur }: Model): ReadonlyMap<number, string> {
  return new Map([
    ...(langur.sandbox?.tags ?? []).map((tag) => [tag.id, tag.name] as const),
    ...model.tags.map((tag) => [tag.id, tag.name] as const),
  ])
}
