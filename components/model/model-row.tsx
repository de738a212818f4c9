import Link from 'next/link'
import { Cell, Row } from '@/components/ui/layout/table'
import { ModelMark } from '@/components/ui/marks/avatar'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { compactCount } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { DifferenceCell } from './difference-cell'
import { NextStepCell } from './next-step-cell'
import { ProductionCell } from './production-cell'
import { RequestBars } from './request-bars'
import { SandboxCell } from './sandbox-cell'

const BAR_DAYS = 14

/** Cards of phones need more air than one line of a card has. */
const STACKED = 'max-sm:mt-2 max-sm:self-start'

export function ModelRow({ model }: { model: Model }) {
  const { langur } = model
  const days = langur.requests.texts_by_day.slice(-BAR_DAYS)
  const isUsed = days.some((texts) => texts > 0)
  return (
    <Row>
      <Cell isRowHeader stacked="full">
        <Link
          href={modelPage(model.id, 'data')}
          className="group/model inline-flex max-w-full items-center gap-3 rounded-md"
        >
          <ModelMark name={model.name} size="lg" />
          <span className="min-w-0">
            <span
              title={model.name}
              className="block truncate text-head decoration-line-strong underline-offset-3 group-hover/model:underline"
            >
              {model.name}
            </span>
            <span className="block truncate text-small text-ink-3">{sizeOf(model)}</span>
          </span>
        </Link>
      </Cell>
      <Cell label="Sandbox" className={STACKED}>
        <SandboxCell langur={langur} />
      </Cell>
      <Cell label="Production" className={STACKED}>
        <ProductionCell langur={langur} />
      </Cell>
      <Cell hideBelow="md">
        <DifferenceCell langur={langur} />
      </Cell>
      <Cell hideBelow="xl">
        {isUsed ? <RequestBars days={days} /> : <span className="text-ink-3">–</span>}
      </Cell>
      <Cell isNumeric hideBelow="lg">
        {langur.production || isUsed ? (
          <b>{compactCount(langur.requests.texts_today)}</b>
        ) : (
          <span className="text-ink-3">–</span>
        )}
      </Cell>
      <Cell isNumeric stacked="full" className={STACKED}>
        <NextStepCell model={model} />
      </Cell>
    </Row>
  )
}

function sizeOf({ model, langur }: Model): string {
  const texts = langur.counts.all === 0 ? 'no texts yet' : plural('text', langur.counts.all)
  return model.tags.length === 0
    ? `No tags yet · ${texts}`
    : `${plural('tag', model.tags.length)} · ${texts}`
}
