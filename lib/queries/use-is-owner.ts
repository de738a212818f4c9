import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from './session'

/** Whether the person who is logged in is an owner; as `useMayEdit`. */
export function useIsOwner(): boolean {
  const { data } = useQuery(sessionQuery())
  return data?.role === 'owner'
}
