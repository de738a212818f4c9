import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from './session'

/** Whether the person who is logged in runs this Langur; the server decides, this only hides what it would refuse. */
export function useIsOwner(): boolean {
  const { data } = useQuery(sessionQuery())
  return data?.role === 'owner'
}
