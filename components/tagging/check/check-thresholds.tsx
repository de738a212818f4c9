import type { CheckedShare, RandomCheck } from '@/lib/contracts/random-check'
import { THRESHOLDS } from '@/lib/facts/check-words'
import { interval, percent } from '@/lib/format/percent'

type CheckThresholdsProps = { thresholds: NonNullable<RandomCheck['thresholds']> }

/** What is answered, and how rightly, when it has to be so sure. */
export function CheckThresholds({ thresholds }: CheckThresholdsProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-small">
        <caption className="sr-only">By certainty</caption>
        <thead className="text-micro text-ink-3">
          <tr className="border-b border-line [&>th]:py-1.5 [&>th]:font-medium">
            <th scope="col" className="text-left">
              At least so sure
            </th>
            <th scope="col" className="text-right">
              Answered
            </th>
            <th scope="col" className="text-right">
              Of these right
            </th>
          </tr>
        </thead>
        <tbody>
          {THRESHOLDS.map((step) => {
            const at = thresholds[step]
            return (
              at && (
                <tr key={step} className="border-b border-line last:border-b-0 [&>*]:py-1.5">
                  <th scope="row" className="text-left font-normal">
                    {step === 0 ? 'any' : `${step}%`}
                  </th>
                  <ShareCell share={at.answered} />
                  <ShareCell share={at.right} />
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function ShareCell({ share: { texts, of, interval: ends } }: { share: CheckedShare }) {
  if (of === 0) return <td className="text-right text-ink-3">none</td>
  return (
    <td className="pl-3 text-right">
      {texts} of {of}: <b>{percent(texts / of)}</b>{' '}
      <span className="whitespace-nowrap text-ink-3">({interval(ends)})</span>
    </td>
  )
}
