import { median } from './statistics'

/** How many times faster than the peer: the ratio of the medians, or null without a peer. */
export function timesFaster(
  peer: readonly number[] | null,
  ours: readonly number[],
): number | null {
  return peer === null ? null : median(peer) / median(ours)
}
