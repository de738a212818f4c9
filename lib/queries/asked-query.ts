import { queryOptions } from '@tanstack/react-query'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Answers, EndpointName, Questions, ReadPath } from '@/lib/contracts/api'
import { api, read } from './api'
import { keyOf } from './key'
import { FRESH_MS } from './query-client'

/** The paths whose GET tells an analysis, and whose POST asks for it. */
type AskedPath = {
  [Path in ReadPath]: `POST ${Path}` extends EndpointName
    ? Answers[`GET ${Path}`] extends Analysis<unknown>
      ? Path
      : never
    : never
}[ReadPath]

/**
 * An analysis: what is known of it, and if nobody has asked for it, it is asked for. Where the server has put into the page
 * that nobody has, that is all that is sent. `pollMs` is as of `getQuery`.
 */
export function askedQuery<Path extends AskedPath>(
  path: Path,
  question: Questions[`GET ${Path}`],
  pollMs: (answer: Answers[`GET ${Path}`] | undefined) => number | false,
) {
  const queryKey = keyOf(path, question)
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }): Promise<Answers[`GET ${Path}`]> => {
      const given = client.getQueryData<Answers[`GET ${Path}`]>(queryKey)
      const known = given && isUnasked(given) ? given : await read(path, question, signal)
      return isUnasked(known) ? ask(path, question) : known
    },
    refetchInterval: ({ state }) => pollMs(state.data),
    staleTime: ({ state: { data } }) => (data && isUnasked(data) ? 0 : FRESH_MS),
  })
}

/** The two of a path take the same question and give the same answer, which the types of a path in general cannot say. */
function ask<Path extends AskedPath>(
  path: Path,
  question: Questions[`GET ${Path}`],
): Promise<Answers[`GET ${Path}`]> {
  const send = api as (name: string, question: object) => Promise<Answers[`GET ${Path}`]>
  return send(`POST ${path}`, question)
}

function isUnasked(analysis: Pick<Analysis<unknown>, 'state'>): boolean {
  return analysis.state === 'not_asked'
}
