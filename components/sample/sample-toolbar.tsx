'use client'

import { EqualNot, ListFilter } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { Segmented } from '@/components/ui/controls/segmented'
import { late } from '@/components/ui/late/late'
import type { Field } from '@/lib/contracts/field'
import type { Model } from '@/lib/contracts/model'
import {
  type SampleShow,
  type SampleView,
  type ViewOrder,
  viewAddress,
} from '@/lib/facts/sample-view'
import { hasSeveralTags } from '@/lib/facts/several-tags'
import { count } from '@/lib/format/count'
import { ColumnsMenu } from './columns-menu'
import { TextSearch } from './text-search'
import { ViewsMenu } from './views-menu'

// Read when somebody filters by more than the bar shows.
const FilterDialog = late(() => import('./filter-dialog').then((file) => file.FilterDialog))

type SampleToolbarProps = {
  model: Model
  view: SampleView
  fields: readonly Field[]
  canEdit: boolean
  onChange: (change: Partial<SampleView>) => void
  onOpenView: (query: string) => void
}

const ANY = 'any'

const ORDERS: { id: ViewOrder; label: string }[] = [
  { id: '-added', label: 'Newest' },
  { id: 'added', label: 'Oldest' },
  { id: 'confidence', label: 'Least sure' },
  { id: '-confidence', label: 'Most sure' },
  { id: 'tag', label: 'Tag' },
  { id: '-tagged', label: 'Tagged last' },
  { id: 'tagged', label: 'Tagged first' },
  { id: 'source', label: 'Source' },
]

/** Search and filters above the table. */
export function SampleToolbar(props: SampleToolbarProps) {
  const { model, view, fields, canEdit, onChange, onOpenView } = props
  const [isFiltering, setFiltering] = useState(false)
  const { counts, tag_counts, sandbox } = model.langur
  const countOf = new Map(tag_counts.map((one) => [one.tag_id, one.count]))
  const tags = [
    { id: ANY, label: 'Any' },
    ...model.model.tags.map(({ id, name }) => ({
      id: String(id),
      label: name,
      hint: count(countOf.get(id) ?? 0),
    })),
  ]
  return (
    <search className="mb-3 flex flex-wrap items-center gap-2">
      <TextSearch q={view.q} onSearch={(q) => onChange({ q })} />
      <Segmented<SampleShow>
        label="Show"
        value={view.show}
        onChange={(show) => onChange({ show })}
        segments={[
          { id: 'all', label: 'All', count: count(counts.all) },
          { id: 'tagged', label: 'Tagged', count: count(counts.tagged) },
          { id: 'untagged', label: 'Untagged', count: count(counts.untagged) },
          ...(sandbox ? [disagreeing(counts.disagreeing)] : []),
          ...(counts.fits_no_tag > 0 || view.show === 'no-tag' ? [noTag(counts.fits_no_tag)] : []),
          ...(isAboutSeveral(model, view) ? [several(counts.several)] : []),
        ]}
      />
      <FilterSelect
        label="Tag"
        options={tags}
        value={view.tag === null ? ANY : String(view.tag)}
        isActive={view.tag !== null}
        onChange={(id) => onChange({ tag: id === ANY ? null : Number(id) })}
        className="max-sm:flex-1 max-sm:basis-32"
      />
      <Button icon={<ListFilter />} onPress={() => setFiltering(true)}>
        More filters
      </Button>
      {/* They go to a next line together, so that none is left alone there. */}
      <div className="flex gap-2 max-sm:contents">
        <FilterSelect<ViewOrder>
          label="Sort"
          options={ordersOf(view, fields)}
          value={view.order}
          onChange={(order) => onChange({ order })}
          className="max-sm:flex-1 max-sm:basis-32"
        />
        <ColumnsMenu
          fields={fields}
          columns={view.columns}
          onChange={(columns) => onChange({ columns })}
        />
        <ViewsMenu
          modelId={model.id}
          query={viewAddress(view).slice(1)}
          canEdit={canEdit}
          onOpen={onOpenView}
        />
      </div>
      {isFiltering && (
        <FilterDialog
          modelId={model.id}
          tags={model.model.tags}
          fields={fields}
          more={view.more}
          onApply={(more) => onChange({ more })}
          onClose={() => setFiltering(false)}
        />
      )}
    </search>
  )
}

/** The orders of a list, also those by fields, and one that came with the address. */
function ordersOf({ order }: SampleView, fields: readonly Field[]) {
  const all = [
    ...ORDERS,
    ...fields.flatMap(({ id, name }): typeof ORDERS => [
      { id: `field:${id}`, label: `${name}, up` },
      { id: `-field:${id}`, label: `${name}, down` },
    ]),
  ]
  return all.some(({ id }) => id === order) ? all : [...all, { id: order, label: 'Other' }]
}

/** Where a text shall have one tag, those that have several are of interest. */
function isAboutSeveral(model: Model, { show }: SampleView): boolean {
  return show === 'several' || (model.langur.counts.several > 0 && !hasSeveralTags(model))
}

function several(texts: number) {
  return { id: 'several', label: 'Several tags', count: count(texts) } as const
}

function noTag(texts: number) {
  return { id: 'no-tag', label: 'Fits no tag', count: count(texts) } as const
}

function disagreeing(texts: number) {
  return {
    id: 'disagrees',
    label: (
      // What is only read out is placed in it, and so scrolls with the bar and widens no page.
      <span className="relative">
        Disagrees<span className="max-2xl:sr-only"> with sandbox</span>
      </span>
    ),
    icon: <EqualNot className="size-3.5" />,
    count: count(texts),
  } as const
}
