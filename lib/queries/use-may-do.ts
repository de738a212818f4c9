import { useQuery } from '@tanstack/react-query'
import { useParams } from 'next/navigation'
import type { Role } from '@/lib/contracts/actor'
import type { Allow } from '@/lib/contracts/declare'
import { mayDo, roleOn } from '@/lib/contracts/rights'
import { sessionQuery } from './session'

/** What the person who is logged in is on the model of this page, or everywhere; undefined until that is known. */
export function useRole(): Role | undefined {
  const { data } = useQuery(sessionQuery())
  const { modelId } = useParams<{ modelId?: string }>()
  if (data === undefined || modelId === undefined) return data?.role
  const own = data.model_roles.map(({ model, role }) => [model, role] as const)
  return roleOn({ role: data.role, modelRoles: Object.fromEntries(own) }, modelId)
}

/** Whether they may do what is declared so; the server decides, this only hides what it would refuse. */
export function useMayDo(allow: Exclude<Allow, 'public'>): boolean {
  return mayDo(useRole(), allow)
}
