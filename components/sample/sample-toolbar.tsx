'use client'

import { EqualNot } from 'lucide-react'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { Segmented } from '@/components/ui/controls/segmented'
import type { Model } from '@/lib/contracts/model'
import { hasSeveralTags } from '@/lib/facts/several-tags'
import { count } from '@/lib/format/count'
import type { SampleOrder, SampleShow, SampleView } from './sample-view'
import { TextSearch } from './text-search'

type SampleToolbarProps = {
  model: Model
  view: SampleView
  onChange: (change: Partial<SampleView>) => void
}

const ANY = 'any'

const ORDERS: { id: SampleOrder; label: string }[] = [
  { id: '-added', label: 'Newest' },
  { id: 'added', label: 'Oldest' },
  { id: 'confidence', label: 'Least sure' },
  { id: '-confidence', label: 'Most sure' },
]

/** Search and filters above the table. */
export function SampleToolbar({ model, view, onChange }: SampleToolbarProps) {
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
      <FilterSelect<SampleOrder>
        label="Sort"
        options={ORDERS}
        value={view.order}
        onChange={(order) => onChange({ order })}
        className="sm:hidden max-sm:flex-1 max-sm:basis-32"
      />
    </search>
  )
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
    label: 'Disagrees with sandbox',
    icon: <EqualNot className="size-3.5" />,
    count: count(texts),
  } as const
}
