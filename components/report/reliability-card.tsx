import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ReliabilityChart } from '@/components/ui/reliability-chart'
import type { VersionKind } from '@/components/ui/version-mark'
import type { Details, Metrics } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { answersByTenth } from './threshold'
import { trustSentence } from './trust'

type ReliabilityCardProps = { metrics: Metrics; details: Details; version: VersionKind }

/** Whether what it says of its certainty comes true. */
export function ReliabilityCard({ metrics, details, version }: ReliabilityCardProps) {
  const sentence = trustSentence(details)
  const sub = metrics.multi
    ? 'How often the likeliest tag is right, by how sure it says it is'
    : 'How often it is right, by how sure it says it is'
  return (
    <Card>
      <CardHeader title="Can you trust “80% sure”?" sub={sub} />
      <CardBody>
        <ReliabilityChart
          label={`${sub}. ${sentence ?? ''}`}
          version={version}
          points={details.reliability}
          tenths={metrics.multi ? [] : answersByTenth(details)}
        />
        <table className="sr-only">
          <caption>{sub}</caption>
          <thead>
            <tr>
              <th scope="col">Sure</th>
              <th scope="col">Right</th>
              <th scope="col">Texts</th>
            </tr>
          </thead>
          <tbody>
            {details.reliability.map((bin) => (
              <tr key={bin.confidence}>
                <td>{percent(bin.confidence)}</td>
                <td>{percent(bin.right)}</td>
                <td>{count(bin.texts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-small text-ink-2">
          {sentence && `${sentence} `}Expected calibration error{' '}
          {percent(metrics.calibration_error)}, in ten parts of {count(metrics.texts)} texts.
        </p>
      </CardBody>
    </Card>
  )
}
