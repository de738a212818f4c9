import { nice, ticks } from 'd3-array'

/** Places values of a domain linearly in a range of pixels. */
export type LinearScale = {
  (value: number): number
  range: readonly [start: number, end: number]
  /** About `count` round values within the domain. */
  ticks: (count: number) => number[]
}

type Span = readonly [start: number, end: number]

/** A domain of no width stands at the start of the range. */
export function linearScale(domain: Span, range: Span): LinearScale {
  const [low, high] = domain
  const [start, end] = range
  const width = high - low || 1
  const place = (value: number) => start + ((value - low) / width) * (end - start)
  return Object.assign(place, { range, ticks: (count: number) => ticks(low, high, count) })
}

/** The domain with ends of about `count` round steps. */
export function niceDomain([low, high]: Span, count: number): Span {
  return nice(low, high, count)
}
