'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { MovedWeight } from '@/lib/contracts/weights'
import { weightsQuery } from '@/lib/queries/comparison'
import type { PairOfVersions } from '@/lib/queries/proofs'

type MovedWordsProps = { modelId: string; pair: PairOfVersions }

const SHOWN = 12

/** The words and word groups whose weight moved most. Nothing is shown until they are found. */
export function MovedWords({ modelId, pair }: MovedWordsProps) {
  const { data } = useQuery(weightsQuery(modelId, pair))
  const moved = data?.result?.moved.slice(0, SHOWN) ?? []
  if (moved.length === 0) return null
  return (
    <div className="border-t border-line px-4 py-3">
      <h3 className="mb-1.5 text-micro text-ink-3">Words that count most differently</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {moved.map((move) => (
          <Moved key={`${move.tag_id} ${move.feature}`} move={move} />
        ))}
      </ul>
    </div>
  )
}

function Moved({ move: { feature, name, from, to } }: { move: MovedWeight }) {
  const isMore = (to ?? 0) > (from ?? 0)
  const words = `${isMore ? 'more' : 'less'} for ${name}`
  return (
    <li className="flex min-w-0 flex-wrap items-center gap-x-1.5">
      <b className="wrap-anywhere">{feature}</b>
      {isMore ? (
        <ArrowUp className="size-3.5 text-ink-3" />
      ) : (
        <ArrowDown className="size-3.5 text-ink-3" />
      )}
      <span className="min-w-0 wrap-anywhere text-ink-2">{words}</span>
      {from === null && <span className="text-small text-ink-3">new</span>}
      {to === null && <span className="text-small text-ink-3">gone</span>}
    </li>
  )
}
