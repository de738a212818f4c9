import type { ReliabilityBin } from '@/lib/contracts/metrics'
import { count } from '@/lib/format/count'
import { interval, percent } from '@/lib/format/percent'

type ReliabilityTableProps = { caption: string; right: string; bins: readonly ReliabilityBin[] }

const HEAD = 'pb-1 text-micro font-medium text-ink-3'

/** The numbers of the diagram, part by part, as low as a diagram's table may be. */
export function ReliabilityTable({ caption, right, bins }: ReliabilityTableProps) {
  if (bins.length === 0) return null
  return (
    <table className="mt-3 w-full text-small [&_td]:py-0.5 [&_td]:text-right [&_th]:text-right [&_th:first-child]:text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={HEAD}>
            Sure, %
          </th>
          <th scope="col" className={HEAD}>
            {right}
          </th>
          <th scope="col" className={HEAD}>
            95% interval
          </th>
          <th scope="col" className={HEAD}>
            Texts
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.confidence} className="border-t border-line">
            <th scope="row" className="font-normal">
              {interval([bin.from, bin.to])}
            </th>
            <td>{percent(bin.right)}</td>
            <td className="text-ink-3">{interval(bin.interval)}</td>
            <td>{count(bin.texts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
