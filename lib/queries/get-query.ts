import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Answers, Questions, ReadPath } from '@/lib/contracts/api'
import { read } from './api'
import { keyOf } from './key'

/**
 * A GET whose key is its path, so that the server can fill the cache by the key alone. `pollMs` says, by the last answer,
 * in how long to ask again; false: not at all.
 */
export function getQuery<Path extends ReadPath>(
  path: Path,
  question: Questions[`GET ${Path}`],
  pollMs: (answer: Answers[`GET ${Path}`] | undefined) => number | false = () => false,
) {
  return queryOptions({
    queryKey: keyOf(path, question),
    queryFn: ({ signal }) => read(path, question, signal),
    refetchInterval: ({ state }) => pollMs(state.data),
  })
}

type Page = { next: string | null }

/** The paths of lists that are read page by page. */
export type PagedPath = {
  [Path in ReadPath]: Answers[`GET ${Path}`] extends Page ? Path : never
}[ReadPath]

/** A list read page by page. The key must not be used by `getQuery` as well: the cached shapes differ. */
export function getPages<Path extends PagedPath>(path: Path, question: Questions[`GET ${Path}`]) {
  return infiniteQueryOptions({
    queryKey: keyOf(path, question),
    queryFn: ({ pageParam, signal }) => read(path, { ...question, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}
