import 'server-only'
import type { Actor } from '@/lib/contracts/actor'
import { mayDo } from '@/lib/contracts/rights'
import type { SamplesTag } from '@/lib/contracts/sample'
import { AppError } from '@/lib/errors'

const FEW = 100

/** Throws where somebody who only tags would change many texts at once: what the page Tag does is by ids. */
export function requireFew({ role }: Actor, { ids }: Pick<SamplesTag, 'ids'>): void {
  if (mayDo(role, 'editor') || (ids !== undefined && ids.length <= FEW)) return
  const detail = `With the role "${role}" texts are tagged by their ids, at most ${FEW} at once.`
  throw new AppError('FORBIDDEN', detail)
}
