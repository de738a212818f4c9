'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import { Dialog } from '@/components/ui/feedback/dialog'
import type { Field } from '@/lib/contracts/field'
import type { Tag } from '@/lib/contracts/tag'
import type { FurtherFilter } from '@/lib/facts/filter-url'
import { knownValuesQuery } from '@/lib/queries/samples'
import { FieldConditions } from './field-conditions'
import { ShareRange } from './share-range'
import { TagsFilter } from './tags-filter'

type FilterDialogProps = {
  modelId: string
  tags: readonly Tag[]
  fields: readonly Field[]
  more: FurtherFilter
  onApply: (more: FurtherFilter) => void
  onClose: () => void
}

const ANY = 'any'

/** All conditions beside the search and the tabs; nothing changes until they are applied. */
export function FilterDialog({ modelId, tags, fields, more, onApply, onClose }: FilterDialogProps) {
  const [draft, setDraft] = useState(more)
  const { data: known } = useQuery(knownValuesQuery(modelId))
  const set = (change: { [Name in keyof FurtherFilter]: FurtherFilter[Name] | undefined }) =>
    setDraft((now) => withoutGaps({ ...now, ...change }))

  return (
    <Dialog
      title="Filter texts"
      size="xl"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button variant="ghost" onPress={() => setDraft({})}>
            Clear
          </Button>
          <Button slot="close">Cancel</Button>
          <Button
            variant="primary"
            onPress={() => {
              onApply(draft)
              onClose()
            }}
          >
            Show texts
          </Button>
        </>
      }
    >
      <div className="mt-3 grid max-h-[70dvh] grid-cols-2 gap-x-4 gap-y-4 overflow-y-auto p-1 max-sm:grid-cols-1">
        <TagsFilter
          label="Has any of these tags"
          tags={tags}
          chosen={draft.tags_any}
          onChange={(ids) => set({ tags_any: ids })}
        />
        <TagsFilter
          label="Has all of these tags"
          tags={tags}
          chosen={draft.tags_all}
          onChange={(ids) => set({ tags_all: ids })}
        />
        <TagsFilter
          label="Has none of these tags"
          tags={tags}
          chosen={draft.tags_none}
          onChange={(ids) => set({ tags_none: ids })}
        />
        <OneOf
          label="Tagged by"
          any="Anybody"
          values={known?.people ?? []}
          value={draft.tagged_by}
          onChange={(tagged_by) => set({ tagged_by })}
        />
        <Day
          label="Tagged from"
          value={draft.tagged_from}
          onChange={(tagged_from) => set({ tagged_from })}
        />
        <Day
          label="Tagged up to"
          value={draft.tagged_to}
          onChange={(tagged_to) => set({ tagged_to })}
        />
        <Day
          label="Added from"
          value={draft.added_from}
          onChange={(added_from) => set({ added_from })}
        />
        <Day
          label="Added up to"
          value={draft.added_to}
          onChange={(added_to) => set({ added_to })}
        />
        <OneOf
          label="Source or import"
          any="Any"
          values={known?.sources ?? []}
          value={draft.source}
          onChange={(source) => set({ source })}
        />
        <ShareRange
          from={draft.confidence_from}
          to={draft.confidence_to}
          onChange={(confidence_from, confidence_to) => set({ confidence_from, confidence_to })}
        />
        <YesNo label="Promises" value={draft.promise} onChange={(promise) => set({ promise })} />
        <YesNo
          label="Suspicious tags"
          value={draft.suspicious}
          onChange={(suspicious) => set({ suspicious })}
        />
        {fields.length > 0 && (
          <FieldConditions
            fields={fields}
            conditions={draft.fields ?? []}
            onChange={(conditions) =>
              set({ fields: conditions.length > 0 ? conditions : undefined })
            }
          />
        )}
      </div>
    </Dialog>
  )
}

type Gaps = { [Name in keyof FurtherFilter]: FurtherFilter[Name] | undefined }

function withoutGaps(filter: Gaps): FurtherFilter {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

type OneOfProps = {
  label: string
  any: string
  values: readonly string[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function OneOf({ label, any, values, value, onChange }: OneOfProps) {
  const known = value === undefined || values.includes(value) ? values : [value, ...values]
  return (
    <Select
      label={label}
      // A name may be any word, so that of the choice of all has a sign before it.
      options={[{ id: ANY, label: any }, ...known.map((one) => ({ id: `=${one}`, label: one }))]}
      value={value === undefined ? ANY : `=${value}`}
      onChange={(id) => onChange(id === ANY ? undefined : id.slice(1))}
    />
  )
}

type DayProps = {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function Day({ label, value = '', onChange }: DayProps) {
  return (
    <TextField
      label={label}
      type="date"
      value={value}
      onChange={(text) => onChange(text || undefined)}
    />
  )
}

type YesNoProps = {
  label: string
  value: boolean | undefined
  onChange: (value: boolean | undefined) => void
}

const YES_NO = [
  { id: ANY, label: 'With and without' },
  { id: 'true', label: 'Only these' },
  { id: 'false', label: 'All but these' },
] as const

function YesNo({ label, value, onChange }: YesNoProps) {
  return (
    <Select<(typeof YES_NO)[number]['id']>
      label={label}
      options={YES_NO}
      value={value === undefined ? ANY : `${value}`}
      onChange={(id) => onChange(id === ANY ? undefined : id === 'true')}
    />
  )
}
