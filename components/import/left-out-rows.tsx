'use client'

import { Download } from 'lucide-react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Import } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'
import { leftOutFile } from '@/lib/queries/imports'

const SHOWN = 20

/** Rows that were refused, by their line in the file. */
export function LeftOutRows({ modelId, one }: { modelId: string; one: Import }) {
  const { problems, problem_count } = one
  const shown = problems.slice(0, SHOWN)
  return (
    <>
      <Table label="Rows left out" rows="sm" className="border-t border-line">
        <TableHead>
          <HeadCell className="w-24">Line</HeadCell>
          <HeadCell>Why</HeadCell>
        </TableHead>
        <tbody>
          {shown.map(({ line, message }) => (
            <Row key={line}>
              <Cell isRowHeader className="font-mono text-code">
                {line}
              </Cell>
              <Cell className="py-1.5 wrap-anywhere">{message}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <CardFooter>
        <span className="min-w-0 flex-1">
          {count(shown.length)} of {count(problem_count)}. Correct them and add the file again:
          texts that are in already are not added twice.
        </span>
        <LinkButton
          size="sm"
          icon={<Download />}
          href={leftOutFile(modelId, one.id)}
          download
          prefetch={false}
        >
          Download as CSV
        </LinkButton>
      </CardFooter>
    </>
  )
}
