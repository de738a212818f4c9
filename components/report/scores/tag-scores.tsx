'use client'

import { useState } from 'react'
import { changeOf } from '@/components/report/texts/tag-change'
import { Explained } from '@/components/ui/feedback/tooltip'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Metrics, TagScore } from '@/lib/contracts/metrics'
import type { Proof } from '@/lib/contracts/proof'
import type { Report } from '@/lib/contracts/version'
import { noTagSentence } from '@/lib/facts/no-tag-sentence'
import { TERMS } from '@/lib/facts/terms'
import { plural } from '@/lib/format/plural'
import { nextOrder, type ScoreColumn, sortScores, WEAKEST_FIRST } from './score-order'
import { TagScoreRow } from './tag-score-row'

/** So many tags stand below each other on a phone; of more a part scrolls. */
const CARDS_IN_SIGHT = 12

type TagScoresProps = {
  scores: readonly TagScore[]
  noTag: Metrics['no_tag']
  version: VersionKind
  baseline: Report | undefined
  /** Of the version against the baseline, on the same texts. */
  proof: Proof | null
  /** The tag whose mistakes are listed. */
  selected: number | null
  onSelect: (tagId: number) => void
}

export function TagScores({
  scores,
  noTag,
  version,
  baseline,
  proof,
  selected,
  onSelect,
}: TagScoresProps) {
  const [order, setOrder] = useState(WEAKEST_FIRST)
  const hasIntervals = scores.some(({ f1_interval }) => f1_interval !== undefined)
  const sort = (column: ScoreColumn) => ({
    sort: order.column === column ? order.direction : null,
    onSort: () => setOrder(nextOrder(order, column)),
    className: 'sticky top-0 z-1',
  })
  return (
    <Card isClipped>
      <CardHeader
        title={plural('tag', scores.length)}
        sub="Pick one to see its keywords and mistakes"
      />
      <div
        className={cx(
          'fade-scrolled max-h-160 overflow-auto border-t print:max-h-none border-line',
          scores.length <= CARDS_IN_SIGHT && 'max-sm:max-h-none',
        )}
      >
        <Table label="Quality of each tag" isStacked>
          <TableHead>
            <HeadCell {...sort('name')}>Tag</HeadCell>
            <HeadCell {...sort('precision')}>Precision</HeadCell>
            <HeadCell {...sort('recall')}>Recall</HeadCell>
            <HeadCell {...sort('f1')}>F1</HeadCell>
            {hasIntervals && (
              <HeadCell isNumeric hideBelow="xl" className="sticky top-0 z-1">
                <Explained meaning={TERMS.interval}>F1, 95% interval</Explained>
              </HeadCell>
            )}
            <HeadCell isNumeric {...sort('support')}>
              Texts
            </HeadCell>
            {baseline && (
              <HeadCell isNumeric className="sticky top-0 z-1">
                <Explained meaning={TERMS.difference}>Δ production</Explained>
              </HeadCell>
            )}
          </TableHead>
          <tbody>
            {sortScores(scores, order).map((score) => (
              <TagScoreRow
                key={score.tag_id}
                score={score}
                version={version}
                isSelected={score.tag_id === selected}
                onSelect={() => onSelect(score.tag_id)}
                change={baseline && changeOf(score, baseline, proof)}
              />
            ))}
          </tbody>
        </Table>
      </div>
      <CardFooter>
        {noTag && <span>{noTagSentence(noTag)}</span>}
        <span>Precision: {lowerFirst(TERMS.precision)}</span>
        <span>Recall: {lowerFirst(TERMS.recall)}</span>
        <span>
          <Explained meaning={TERMS.f1}>F1</Explained> stands between the two.
        </span>
        {baseline && (
          <span>
            Differences to production v{baseline.number}
            {proof ? ` on the same ${plural('text', proof.texts)}` : ''}, in points: filled arrows
            are proven, hollow ones could be chance.
          </span>
        )}
      </CardFooter>
    </Card>
  )
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
