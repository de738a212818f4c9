import { Card } from '@/components/ui/card'
import { HeadCell } from '@/components/ui/head-cell'
import { Table, TableHead } from '@/components/ui/table'
import { VersionMark } from '@/components/ui/version-mark'
import type { Model } from '@/lib/contracts/model'
import { ModelRow } from './model-row'

export function ModelsTable({ models }: { models: readonly Model[] }) {
  return (
    <Card isClipped>
      <Table label="Models" rows="xl" isStacked>
        <TableHead>
          <HeadCell>Model</HeadCell>
          <HeadCell>
            <span className="inline-flex items-center gap-1.5">
              <VersionMark version="sandbox" size="sm" />
              Sandbox, macro F1
            </span>
          </HeadCell>
          <HeadCell>
            <span className="inline-flex items-center gap-1.5">
              <VersionMark version="production" size="sm" />
              Production, macro F1
            </span>
          </HeadCell>
          <HeadCell hideBelow="md">Difference</HeadCell>
          <HeadCell hideBelow="lg">Requests, last 14 days</HeadCell>
          <HeadCell isNumeric hideBelow="md">
            Today
          </HeadCell>
          <HeadCell isHidden>Next step</HeadCell>
        </TableHead>
        <tbody>
          {models.map((model) => (
            <ModelRow key={model.id} model={model} />
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
