import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ApiKey } from './key'

type WriteOptions = {
  /** Keys whose data (and all below them) is read again afterwards; the write is pending until that is done. */
  refreshes: readonly ApiKey[]
  /** The caller shows the error, so no message appears at the bottom of the page. */
  isErrorShown?: boolean
  /** Other parts of the page wait for it: see `useIsWriting`. */
  key?: ApiKey
}

type Callbacks<Answer> = {
  onSuccess?: (answer: Answer) => void
  onError?: (error: Error) => void
  onSettled?: () => void
}

type Mutate<Input, Answer> = (
  ...rest: undefined extends Input
    ? [input?: Input, callbacks?: Callbacks<Answer>]
    : [input: Input, callbacks?: Callbacks<Answer>]
) => void

/** A mutation: sends what changes, then refreshes what it touched, also when it failed half-way. */
export function useWrite<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  { refreshes, isErrorShown = false, key }: WriteOptions,
) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: send,
    ...(key && { mutationKey: key }),
    meta: { isErrorShown },
    onSettled: () =>
      Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
  const { mutateAsync } = mutation
  // The library's `mutate` is silent once its component is gone, and the refresh may be what took it off the page.
  const mutate: Mutate<Input, Answer> = useCallback(
    (...[input, { onSuccess, onError, onSettled } = {}]) => {
      // It is left out only where Input includes undefined.
      const sent = mutateAsync(input as Input)
      sent.then(onSuccess, onError ?? (() => {})).finally(onSettled)
    },
    [mutateAsync],
  )
  return { ...mutation, mutate }
}

/** Whether a write of this key is under way somewhere on the page, what it refreshes included. */
export function useIsWriting(key: ApiKey): boolean {
  return useIsMutating({ mutationKey: key }) > 0
}
