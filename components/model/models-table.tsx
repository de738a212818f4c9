import type { ReactNode } from 'react'
import { Card } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import { type VersionKind, VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import { ModelRow } from './model-row'

export function ModelsTable({ models }: { models: readonly Model[] }) {
  return (
    <Card isClipped>
      <Table label="Models" rows="xl" isStacked isFixed>
        <TableHead>
          <HeadCell>Model</HeadCell>
          <HeadCell className="w-60 max-xl:w-46 max-md:w-42">
            <VersionHead version="sandbox">Sandbox, macro F1</VersionHead>
          </HeadCell>
          <HeadCell className="w-42">
            <VersionHead version="production">Production, macro F1</VersionHead>
          </HeadCell>
          <HeadCell hideBelow="md" className="w-38">
            Difference
          </HeadCell>
          <HeadCell hideBelow="xl" className="w-40">
            Texts asked, last 14 days
          </HeadCell>
          <HeadCell isNumeric hideBelow="lg" className="w-16">
            Today
          </HeadCell>
          <HeadCell isHidden className="w-36">
            Next step
          </HeadCell>
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

type VersionHeadProps = { version: VersionKind; children: ReactNode }

function VersionHead({ version, children }: VersionHeadProps) {
  return (
    <span className="flex items-center gap-1.5">
      <VersionMark version={version} size="sm" />
      {children}
    </span>
  )
}
