'use client'

import type { Settings } from '@/lib/contracts/settings'
import type { Tuning } from '@/lib/contracts/tuning'
import { isUnderWay } from '@/lib/facts/under-way'
import { EndedTuning } from './ended-tuning'
import { LiveTuning } from './live-tuning'

type TuningCardProps = {
  modelId: string
  tuning: Tuning | null
  current: Settings
  mayEdit: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** The last search for better settings; nothing before there was one. */
export function TuningCard({ tuning, isOpen, onOpen, current, ...shared }: TuningCardProps) {
  if (tuning === null) return null
  if (isUnderWay(tuning)) return <LiveTuning tuning={tuning} {...shared} />
  return (
    <EndedTuning tuning={tuning} current={current} isOpen={isOpen} onOpen={onOpen} {...shared} />
  )
}
