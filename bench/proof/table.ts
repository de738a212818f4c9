import { type Cell, percent } from './cells'
import { wilsonInterval } from './rate'

/** A row of a Markdown table. */
export function rowOf({ name, n, rate, goal, isReached, note }: Cell): string {
  const [low, high] = wilsonInterval(rate).map((share) => (100 * share).toFixed(1))
  const said = isReached ? 'yes' : '**no**'
  const verdict = isReached === null ? '' : said
  const cells = [name, n, rate.of, percent(rate), `${low} to ${high}`, goal, verdict, note]
  return `| ${cells.join(' | ')} |`
}

export const HEAD = [
  '| cell | n | runs | rate | 95 % interval | to reach | reached | |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
].join('\n')
