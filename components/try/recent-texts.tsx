'use client'

import { Button } from 'react-aria-components/Button'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { TagChip } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import { namesOf } from './compare-answers'
import type { Answer, AskedText } from './use-asked-texts'

type RecentTextsProps = {
  asked: readonly AskedText[]
  shownId: number | undefined
  onShow: (one: AskedText) => void
}

/** The texts that were asked about since the page was opened. */
export function RecentTexts({ asked, shownId, onShow }: RecentTextsProps) {
  const language = useTextLanguage()
  return (
    <Card isClipped className="mt-4">
      <CardHeader title="Recent tries" sub="Kept while this page is open" />
      <Table label="Recent tries" isStacked isFixed>
        <TableHead>
          <HeadCell>Text</HeadCell>
          <HeadCell className="w-56">Sandbox said</HeadCell>
          <HeadCell className="w-56">Production said</HeadCell>
        </TableHead>
        <tbody>
          {asked.map((one) => (
            <Row key={one.id} isSelected={one.id === shownId}>
              <Cell isRowHeader stacked="full">
                <Button
                  {...language}
                  onPress={() => onShow(one)}
                  className="focus-inset block w-full cursor-pointer truncate rounded-sm py-1 text-start font-normal"
                >
                  {one.text}
                </Button>
              </Cell>
              <Cell label="Sandbox">
                <Said answer={one.sandbox} source="sandbox" />
              </Cell>
              <Cell label="Production">
                <Said answer={one.production} source="production" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

type SaidProps = { answer: Answer | null; source: 'sandbox' | 'production' }

function Said({ answer, source }: SaidProps) {
  const names = namesOf(answer)
  if (!names) return <span className="text-ink-3">–</span>
  return <TagChip source={source}>{names.length > 0 ? names.join(', ') : 'no tag'}</TagChip>
}
