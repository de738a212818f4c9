import type { ReliabilityBin } from '@/lib/contracts/metrics'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'

type ReliabilityTableProps = { caption: string; right: string; bins: readonly ReliabilityBin[] }

/** The numbers of the diagram, for readers. */
export function ReliabilityTable({ caption, right, bins }: ReliabilityTableProps) {
  return (
    // A table takes the width of its words, whatever it is told.
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Sure</th>
            <th scope="col">{right}</th>
            <th scope="col">Texts</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.confidence}>
              <td>{percent(bin.confidence)}</td>
              <td>{percent(bin.right)}</td>
              <td>{count(bin.texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
