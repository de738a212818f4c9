import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CheckWithTexts, RandomCheck } from '@/lib/contracts/random-check'
import { checkSentences, tellingCheck } from '@/lib/facts/check-words'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import { useWrite } from './use-write'

const list = 'classifiers/{modelId}/random-checks/'
const one = `${list}{checkId}/` as const

export function randomChecksQuery(modelId: string) {
  return getQuery(list, { modelId })
}

export function randomCheckQuery(modelId: string, checkId: number) {
  return getQuery(one, { modelId, checkId })
}

export function useStartRandomCheck(modelId: string) {
  return useWrite(() => api(`POST ${list}`, { modelId }, { body: {} }), {
    refreshes: [randomChecksQuery(modelId).queryKey],
    isErrorShown: true,
  })
}

export function useAddRandomCheck(modelId: string) {
  return useWrite((checkId: number) => api(`POST ${one}add/`, { modelId, checkId }), {
    refreshes: [modelKey(modelId)],
  })
}

type Judgement = { place: number; rightTags: number[] | null }

/** Shows what was judged at once, and sends one after another; what could not be sent is open again, and a message says why. */
export function useJudgeRandomCheck(modelId: string, checkId: number) {
  const client = useQueryClient()
  const { queryKey } = randomCheckQuery(modelId, checkId)
  return useMutation({
    scope: { id: `random check ${checkId}` },
    mutationFn: ({ place, rightTags }: Judgement) =>
      api(
        `PATCH ${one}texts/{place}/`,
        { modelId, checkId, place },
        { body: { right_tags: rightTags } },
      ),
    onMutate: (judgement) => write(client, queryKey, (check) => judged(check, judgement)),
    onSuccess: (counts: RandomCheck, judgement) =>
      write(client, queryKey, (check) => ({ ...judged(check, judgement), ...counts })),
    onError: () => client.invalidateQueries({ queryKey }),
    onSettled: () =>
      client.invalidateQueries({ queryKey: randomChecksQuery(modelId).queryKey, exact: true }),
  })
}

function write(
  client: QueryClient,
  queryKey: ReturnType<typeof randomCheckQuery>['queryKey'],
  change: (check: CheckWithTexts) => CheckWithTexts,
): void {
  client.setQueryData(queryKey, (check) => check && change(check))
}

function judged(check: CheckWithTexts, { place, rightTags }: Judgement): CheckWithTexts {
  const items = check.items.map((item) =>
    item.place === place ? { ...item, right_tags: rightTags } : item,
  )
  return { ...check, items }
}

/** What a check tells of a version, in sentences; undefined until that is known, null where nobody has checked. */
export function useCheckWords(
  modelId: string,
  version: number,
  threshold: number,
): { sentences: string[]; isEarlier: boolean } | null | undefined {
  const { data } = useQuery(randomChecksQuery(modelId))
  if (!data) return undefined
  const telling = tellingCheck(data.items, version)
  return (
    telling && {
      sentences: checkSentences(telling.check, threshold),
      isEarlier: telling.isEarlier,
    }
  )
}
