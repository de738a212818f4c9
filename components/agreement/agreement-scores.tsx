import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Model } from '@/lib/contracts/model'
import type { Agreement, Estimate } from '@/lib/contracts/second-opinion'
import { agreementWords, alphaText, goalAbove, rangeText } from '@/lib/facts/agreement-words'
import { tagNames } from '@/lib/facts/tag-names'
import { count } from '@/lib/format/count'
import { percent } from '@/lib/format/percent'

type AgreementScoresProps = { model: Model; agreement: Agreement }

/** Krippendorff’s α and F1 between people: overall, by tag and by person. */
export function AgreementScores({ model, agreement }: AgreementScoresProps) {
  const names = tagNames(model)
  const tags = agreement.per_tag.filter(({ given }) => given > 0)
  const warning = goalAbove(agreement, model.langur.goal_f1)
  return (
    <>
      <Card label="Agreement">
        <CardHeader title="How far people agree" sub={`On ${count(agreement.texts)} texts`} />
        <CardBody>
          <p className="text-body text-ink-2">{agreementWords(agreement)}</p>
          {warning && <p className="mt-2 text-body text-down">{warning}</p>}
        </CardBody>
      </Card>
      <div className="grid grid-cols-2 items-start gap-4 max-lg:grid-cols-1">
        <Card label="By tag" isClipped>
          <CardHeader title="By tag" />
          <Table label="Agreement by tag">
            <TableHead>
              <HeadCell>Tag</HeadCell>
              <HeadCell isNumeric>Given by one or both</HeadCell>
              <HeadCell isNumeric>α</HeadCell>
              <HeadCell isNumeric>F1</HeadCell>
            </TableHead>
            <tbody>
              {tags.map(({ tag_id, given, both, alpha, f1 }) => (
                <Row key={tag_id}>
                  <Cell isRowHeader className="wrap-anywhere">
                    {names.get(tag_id) ?? 'deleted tag'}
                  </Cell>
                  <Cell isNumeric>
                    {count(given)} <span className="text-ink-3">({count(both)} both)</span>
                  </Cell>
                  <Cell isNumeric>
                    <Measured estimate={alpha} toText={alphaText} />
                  </Cell>
                  <Cell isNumeric>
                    <Measured estimate={f1} toText={percent} />
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Card>
        <Card label="By person" isClipped>
          <CardHeader title="By person" sub="Each with all others" />
          <Table label="Agreement by person">
            <TableHead>
              <HeadCell>Person</HeadCell>
              <HeadCell isNumeric>Texts</HeadCell>
              <HeadCell isNumeric>α</HeadCell>
            </TableHead>
            <tbody>
              {agreement.per_person.map(({ by, texts, alpha }) => (
                <Row key={by}>
                  <Cell isRowHeader>{by}</Cell>
                  <Cell isNumeric>{count(texts)}</Cell>
                  <Cell isNumeric>
                    <Measured estimate={alpha} toText={alphaText} />
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Card>
      </div>
    </>
  )
}

type MeasuredProps = { estimate: Estimate | null; toText: (value: number) => string }

function Measured({ estimate, toText }: MeasuredProps) {
  if (!estimate) return <span className="text-ink-3">–</span>
  return (
    <>
      {toText(estimate.value)}
      <span className="block text-small text-ink-3">{rangeText(estimate, toText)}</span>
    </>
  )
}
