'use client'

import { useQuery } from '@tanstack/react-query'
import { DistanceList } from '@/components/report/scores/distance-list'
import { LearningChart } from '@/components/ui/charts/learning-chart'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Curve } from '@/lib/contracts/curve'
import type { Model } from '@/lib/contracts/model'
import type { Report } from '@/lib/contracts/version'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { curveQuery } from '@/lib/queries/curve'
import { gainSentence, measuredOn } from './curve-words'

type CurveCardProps = {
  model: Model
  report: Report
  version: VersionKind
  baseline: Report | undefined
}

/** Whether more texts would help: measured on parts of those there are. */
export function CurveCard({ model, report, version, baseline }: CurveCardProps) {
  const query = useQuery(curveQuery(model.id, report.number))
  return (
    <Card>
      <CardHeader title="Learning curve" sub="Macro F1 by number of tagged texts" />
      <CardBody>
        <QueryView query={query} what="the learning curve">
          {({ state, result, error, percent: done }) => {
            if (state === 'failed') return <p className="py-4 text-ink-3">{error}</p>
            if (!result) {
              return (
                <div className="flex flex-col gap-2 py-6 text-ink-2" role="status">
                  Training on parts of the texts to measure it…
                  <ProgressBar label="Learning curve" value={done / 100} tone="sandbox" />
                </div>
              )
            }
            return <Measured model={model} curve={result} version={version} baseline={baseline} />
          }}
        </QueryView>
      </CardBody>
    </Card>
  )
}

type MeasuredProps = Omit<CurveCardProps, 'report'> & { curve: Curve }

function Measured({ model, curve, version, baseline }: MeasuredProps) {
  const sentence = gainSentence(curve)
  return (
    <div className="grid grid-cols-2 gap-6 max-lg:grid-cols-1">
      <div>
        <LearningChart
          label={`Learning curve. ${sentence}`}
          version={version}
          name={`v${curve.version}`}
          points={curve.points}
          forecast={curve.forecast}
          other={
            baseline && {
              name: `Production v${baseline.number}`,
              texts: baseline.texts,
              score: baseline.macro_f1,
            }
          }
        />
        <div className="sr-only">
          <table>
            <caption>Learning curve</caption>
            <thead>
              <tr>
                <th scope="col">Tagged texts</th>
                <th scope="col">Macro F1</th>
              </tr>
            </thead>
            <tbody>
              {curve.points.map(({ texts, score }) => (
                <tr key={texts}>
                  <td>{count(texts)}</td>
                  <td>{percent(score)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="mt-2 text-small text-ink-2">
          {sentence} {measuredOn(curve)}
        </p>
      </div>
      <DistanceList modelId={model.id} curve={curve} />
    </div>
  )
}
