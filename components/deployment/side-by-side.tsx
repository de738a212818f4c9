import type { ReactNode } from 'react'
import { toneOf } from '@/components/ui/charts/difference-tone'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Delta } from '@/components/ui/marks/delta'
import { Moment } from '@/components/ui/marks/time'
import { VersionPill } from '@/components/ui/marks/version-pill'
import type { Metrics } from '@/lib/contracts/metrics'
import type { Proof } from '@/lib/contracts/proof'
import type { Version } from '@/lib/contracts/version'
import { settingValue } from '@/lib/facts/setting-words'
import { bytes } from '@/lib/format/bytes'
import { count } from '@/lib/format/count'
import { percent, tenths } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { differenceShown } from '@/lib/format/shown-difference'

type SideBySideProps = {
  sandbox: Version
  production: Version | null
  /** Null while the two were not compared on the same texts. */
  proof: Proof | null
  sandboxMetrics: Metrics | undefined
  productionMetrics: Metrics | undefined
}

type Pair = {
  name: string
  sandbox: ReactNode
  production: ReactNode
  /** Null where subtracting says nothing. */
  difference: ReactNode
}

export function SideBySide({ sandbox, production, proof, ...metrics }: SideBySideProps) {
  if (!production) return null
  const pairs = [
    ...scorePairs(sandbox, production, proof),
    ...versionPairs(sandbox, production),
    ...metricPairs(metrics),
  ]
  return (
    <Card isClipped>
      <CardHeader
        title="Side by side"
        sub={
          proof
            ? `Scores on the same ${plural('text', proof.texts)}`
            : 'Scores of each on its own texts'
        }
      />
      <Table label="Sandbox and production side by side" isStacked>
        <TableHead>
          <HeadCell isHidden>What</HeadCell>
          <HeadCell>
            <VersionPill version="sandbox" number={sandbox.number} isShortOnPhone />
          </HeadCell>
          <HeadCell>
            <VersionPill version="production" number={production.number} isShortOnPhone />
          </HeadCell>
          <HeadCell isNumeric>Difference</HeadCell>
        </TableHead>
        <tbody>
          {pairs.map((pair) => (
            <Row key={pair.name}>
              <Cell isRowHeader className="text-ink-2 max-sm:order-1">
                {pair.name}
              </Cell>
              <Cell label="Sandbox" className="max-sm:order-3">
                {pair.sandbox}
              </Cell>
              <Cell label="Production" stacked="end" className="max-sm:order-4">
                {pair.production}
              </Cell>
              <Cell isNumeric stacked="end" className="max-sm:order-2">
                {pair.difference ?? <span aria-hidden="true" />}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function versionPairs(sandbox: Version, production: Version): Pair[] {
  const texts = sandbox.texts - production.texts
  const [now, then] = [sandbox.settings, production.settings].map(({ algorithm }) =>
    settingValue('algorithm', algorithm),
  )
  return [
    { name: 'Algorithm', sandbox: now, production: then, difference: same(now === then) },
    {
      name: 'Tagged texts',
      sandbox: count(sandbox.texts),
      production: count(production.texts),
      difference: texts === 0 ? same(true) : `${texts > 0 ? '+' : ''}${count(texts)}`,
    },
    {
      name: 'Size',
      sandbox: bytes(sandbox.model_bytes),
      production: bytes(production.model_bytes),
      difference: null,
    },
    {
      name: 'Trained',
      sandbox: <Moment moment={sandbox.trained} />,
      production: <Moment moment={production.trained} />,
      difference: null,
    },
  ]
}

/** On the same texts if there is a proof, else as each version was measured. */
function scorePairs(sandbox: Version, production: Version, proof: Proof | null): Pair[] {
  if (proof) {
    return [
      scorePair('Accuracy', proof.accuracy, toneOf(proof.accuracy) !== 'open'),
      scorePair('Macro F1', proof.macro_f1, toneOf(proof.macro_f1) !== 'open'),
    ]
  }
  const own = (score: 'accuracy' | 'macro_f1') => ({
    candidate: sandbox[score],
    baseline: production[score],
  })
  return [
    scorePair('Accuracy', own('accuracy'), false),
    scorePair('Macro F1', own('macro_f1'), false),
  ]
}

function scorePair(
  name: string,
  { candidate, baseline }: { candidate: number; baseline: number },
  proven: boolean,
): Pair {
  return {
    name,
    sandbox: <b>{percent(candidate)}</b>,
    production: <b>{percent(baseline)}</b>,
    difference: <Delta difference={differenceShown({ candidate, baseline })} isProven={proven} />,
  }
}

function metricPairs({
  sandboxMetrics: now,
  productionMetrics: then,
}: Pick<SideBySideProps, 'sandboxMetrics' | 'productionMetrics'>): Pair[] {
  if (!now || !then) return []
  return [
    {
      name: '“Sure” and “right” differ by',
      sandbox: `${tenths(now.calibration_error)} pts`,
      production: `${tenths(then.calibration_error)} pts`,
      difference: <Delta difference={now.calibration_error - then.calibration_error} />,
    },
    {
      name: 'Tags per text',
      sandbox: now.multi ? 'several' : 'one',
      production: then.multi ? 'several' : 'one',
      difference: same(now.multi === then.multi),
    },
  ]
}

function same(isSame: boolean) {
  return <span className="text-ink-3">{isSame ? 'same' : 'changed'}</span>
}
