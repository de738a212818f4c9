import { Card } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { SectionHeader } from '@/components/ui/layout/page-header'
import { Cell, Row, Table, TableHead } from '@/components/ui/layout/table'
import { Moment } from '@/components/ui/marks/time'
import type { Backups } from '@/lib/contracts/backup'
import { bytes } from '@/lib/format/bytes'
import { plural } from '@/lib/format/plural'

const WHY = { asked: 'Backup', upgrade: 'Before an upgrade' } as const

export function BackupsTable({ backups: { items } }: { backups: Backups }) {
  if (items.length === 0) return null
  return (
    <section aria-label="Backups there are" className="pt-6">
      <SectionHeader title={plural('file', items.length)} />
      <Card isClipped>
        <Table label="Backups" rows="lg" isStacked>
          <TableHead>
            <HeadCell>File</HeadCell>
            <HeadCell>Made</HeadCell>
            <HeadCell isNumeric>Size</HeadCell>
          </TableHead>
          <tbody>
            {items.map(({ name, kind, made, bytes: size }) => (
              <Row key={name}>
                <Cell isRowHeader stacked="full">
                  <span className="block text-ui-m wrap-anywhere">{name}</span>
                  <span className="block text-small text-ink-3">{WHY[kind]}</span>
                </Cell>
                <Cell label="Made">
                  <Moment moment={made} />
                </Cell>
                <Cell isNumeric stacked="end">
                  {bytes(size)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </Card>
    </section>
  )
}
