import { Meter } from '@/components/ui/charts/meter'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Watch } from '@/lib/contracts/watch'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'
import { points } from '@/lib/format/points'

/** How often each tag is answered, the most frequent first. */
export function TagShares({ watch: { tags } }: { watch: Watch }) {
  const rows = tags.toSorted((a, b) => b.share - a.share)
  return (
    <Table label="Answers by tag" rows="sm">
      <TableHead>
        <HeadCell>Tag</HeadCell>
        <HeadCell isNumeric>Texts</HeadCell>
        <HeadCell isNumeric>Share</HeadCell>
        <HeadCell isNumeric>Forecast</HeadCell>
        <HeadCell isNumeric hideBelow="sm">
          Difference
        </HeadCell>
      </TableHead>
      <tbody>
        {rows.map(({ tag_id, name, texts, share, expected }) => (
          <Row key={tag_id ?? 'none'}>
            <Cell isRowHeader className="min-w-24 wrap-anywhere">
              {name}
            </Cell>
            <Cell isNumeric>{count(texts)}</Cell>
            <Cell isNumeric>
              <span className="inline-flex items-center gap-2">
                <Meter value={share} tone="production" className="max-sm:hidden" />
                {percent(share)}
              </span>
            </Cell>
            <Cell isNumeric>{expected === null ? '–' : percent(expected)}</Cell>
            <Cell isNumeric hideBelow="sm">
              {expected === null ? '–' : points(share - expected)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
