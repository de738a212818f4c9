'use client'

import { Download } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { saveText } from '@/components/ui/controls/save-text'
import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import type { Import } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'

const SHOWN = 20

/** Rows that were refused, by their line in the file. */
export function LeftOutRows({ one }: { one: Import }) {
  const { problems, problem_count } = one
  const shown = problems.slice(0, SHOWN)
  const lines = problems.map(({ line, message }) => `${line}\t${message}`)
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
        <Button
          size="sm"
          icon={<Download />}
          onPress={() =>
            saveText(`${one.file_name}-left-out.tsv`, ['line\twhy', ...lines].join('\n'))
          }
        >
          Save the list
        </Button>
      </CardFooter>
    </>
  )
}
