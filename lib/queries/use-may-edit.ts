import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from './session'

/** Whether the person who is logged in may change anything; the server decides, this only hides what it would refuse. */
export function useMayEdit(): boolean {
  const { data } = useQuery(sessionQuery())
  return data !== undefined && data.role !== 'viewer'
}
