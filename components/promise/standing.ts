import type { Tick } from '@/components/ui/charts/ticks'
import type { PromiseAnswer, TextPromise } from '@/lib/contracts/promise'
import { count } from '@/lib/format/count'

/** Below it a kept promise is one step from being broken. */
export const ONLY_JUST = 0.6

export function standingOf({ kept, confidence }: PromiseAnswer): Tick {
  if (!kept) return 'broken'
  return confidence < ONLY_JUST ? 'just' : 'kept'
}

const ORDER: Record<Tick, number> = { broken: 0, just: 1, kept: 2 }

/** One per promise that a version was asked about, broken ones first. */
export function ticksOf(
  promises: readonly TextPromise[],
  version: 'sandbox' | 'production',
): Tick[] {
  return promises
    .flatMap((promise) => promise[version] ?? [])
    .map(standingOf)
    .sort((a, b) => ORDER[a] - ORDER[b])
}

/** “1 broken, 1 kept only just”. */
export function ticksInWords(ticks: readonly Tick[]): string {
  const broken = ticks.filter((tick) => tick === 'broken').length
  const just = ticks.filter((tick) => tick === 'just').length
  if (broken === 0 && just === 0) return ticks.length === 0 ? 'nothing to keep' : 'all kept'
  const words = [broken > 0 && `${broken} broken`, just > 0 && `${just} kept only just`]
  return words.filter(Boolean).join(', ')
}

/** “all pinned after its deploy”, when that is why production breaks promises. */
export function whyBroken(promises: readonly TextPromise[], deployed: string): string | null {
  const broken = promises.filter(({ production }) => production?.kept === false)
  const later = broken.filter(({ pinned }) => pinned > deployed).length
  if (later === 0) return null
  if (later < broken.length) return `${count(later)} of them pinned after its deploy`
  return later === 1 ? 'pinned after its deploy' : 'all pinned after its deploy'
}
