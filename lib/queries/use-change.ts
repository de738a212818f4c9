import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiKey } from './key'

type ChangeOptions = {
  /** Keys whose data (and all below them) is read again afterwards; the change is pending until that is done. */
  refreshes: readonly ApiKey[]
  /** The caller shows the error, so no message appears at the bottom of the page. */
  isErrorShown?: boolean
}

/** A mutation: sends the change, then refreshes what it touched, also when it failed half-way. */
export function useChange<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  { refreshes, isErrorShown = false }: ChangeOptions,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    meta: { isErrorShown },
    onSettled: () =>
      Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
