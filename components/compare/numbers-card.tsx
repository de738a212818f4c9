import { axisAround } from '@/components/ui/charts/axis-around'
import { IntervalBar } from '@/components/ui/charts/interval-bar'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { DeltaBeside } from '@/components/ui/marks/delta-beside'
import type { Proof } from '@/lib/contracts/proof'
import type { Report } from '@/lib/contracts/version'
import { percent, wholePercent } from '@/lib/format/percent'
import { shownBeside } from '@/lib/format/shown-difference'
import { factRows, type ShareRow, shareRows } from './numbers'
import type { VersionStanding } from './standing'

type NumbersCardProps = {
  a: Report
  b: Report
  /** Null as long as the two were not compared on the same texts. */
  proof: Proof | null
  standing: { a: VersionStanding; b: VersionStanding }
}

/** The scores of two versions side by side, each measured on the texts it was trained on. */
export function NumbersCard({ a, b, proof, standing }: NumbersCardProps) {
  const [first, second] = [`v${a.number}`, `v${b.number}`]
  const shares = shareRows(a, b)
  const isSameTexts = a.texts === b.texts
  const axis = axisAround(
    shares.flatMap(({ a, b, intervals }) =>
      [a, b, ...(intervals ? Object.values(intervals) : [])].flat(),
    ),
  )
  return (
    <Card isClipped>
      <CardHeader
        title="Numbers"
        sub={`${isSameTexts ? '' : 'Each on its own texts. '}Bars are 95% intervals, ${wholePercent(axis[0])} to ${wholePercent(axis[1])}`}
      />
      <Table label="Numbers" rows="lg" isStacked>
        <TableHead>
          <HeadCell>Measure</HeadCell>
          <HeadCell isNumeric>{first}</HeadCell>
          <HeadCell isNumeric>{second}</HeadCell>
          <HeadCell hideBelow="sm">
            <span className="sr-only">On an axis</span>
          </HeadCell>
          <HeadCell isNumeric>Difference</HeadCell>
        </TableHead>
        <tbody>
          {shares.map((row) => (
            <Row key={row.name}>
              <Cell isRowHeader className="max-sm:-order-2">
                {row.name}
              </Cell>
              <Cell isNumeric label={first}>
                {percent(row.a)}
              </Cell>
              <Cell isNumeric label={second}>
                <b>{percent(row.b)}</b>
              </Cell>
              <Cell hideBelow="sm" className="w-36">
                <Bars row={row} axis={axis} standing={standing} />
              </Cell>
              <Cell isNumeric stacked="end" className="max-sm:-order-1">
                <Difference row={row} isSameTexts={isSameTexts} proof={proof} />
              </Cell>
            </Row>
          ))}
          {factRows(a, b).map((row) => (
            <Row key={row.name}>
              <Cell isRowHeader stacked="full">
                {row.name}
              </Cell>
              <Cell isNumeric label={first}>
                {row.a}
              </Cell>
              <Cell isNumeric label={second}>
                {row.b}
              </Cell>
              <Cell hideBelow="sm" />
              <Cell />
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

type DifferenceProps = { row: ShareRow; isSameTexts: boolean; proof: Proof | null }

/** As the verdict above has it, where it has it: numbers of different texts are not subtracted. */
function Difference({ row, isSameTexts, proof }: DifferenceProps) {
  const measured = proof && row.score ? { ...proof[row.score], texts: proof.texts } : null
  const shown = shownBeside({ candidate: row.b, baseline: row.a, isSameTexts }, measured)
  if (shown === null) return <span className="text-ink-3">–</span>
  const { low, high } = measured ?? { low: -1, high: 1 }
  return <DeltaBeside shown={shown} isProven={low > 0 || high < 0} isBelow />
}

type BarsProps = {
  row: ShareRow
  axis: readonly [number, number]
  standing: NumbersCardProps['standing']
}

function Bars({ row, axis, standing }: BarsProps) {
  return (['a', 'b'] as const).map((which) => (
    <IntervalBar
      key={which}
      version={standing[which].kind}
      isOld={standing[which].isOld}
      label={row.name}
      estimate={row[which]}
      interval={row.intervals?.[which]}
      axis={axis}
      className="h-4!"
    />
  ))
}
