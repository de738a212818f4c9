'use client'

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import type { Field } from '@/lib/contracts/field'
import type { FieldCondition } from '@/lib/contracts/sample-filter'
import { conditionWords } from './filter-words'

type FieldConditionsProps = {
  fields: readonly Field[]
  conditions: readonly FieldCondition[]
  onChange: (conditions: FieldCondition[]) => void
}

type Way = 'equals' | 'contains' | 'between'

const WAYS: Record<Way, string> = { equals: 'is', contains: 'contains', between: 'is between' }

/** Conditions on the model’s own fields: those that are set, and a row that sets one more. */
export function FieldConditions({ fields, conditions, onChange }: FieldConditionsProps) {
  return (
    <fieldset className="col-span-full flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 text-small text-ink-2">Fields</legend>
      {conditions.map((condition, place) => (
        <span
          key={JSON.stringify(condition)}
          className="flex min-w-0 items-center gap-1 text-ui-m text-ink"
        >
          <span className="min-w-0 truncate">{conditionWords(condition, fields)}</span>
          <IconButton
            label={`Remove: ${conditionWords(condition, fields)}`}
            icon={<X />}
            onPress={() => onChange(conditions.filter((_, other) => other !== place))}
          />
        </span>
      ))}
      <NewCondition fields={fields} onAdd={(one) => onChange([...conditions, one])} />
    </fieldset>
  )
}

type NewConditionProps = { fields: readonly Field[]; onAdd: (condition: FieldCondition) => void }

function NewCondition({ fields, onAdd }: NewConditionProps) {
  const [fieldId, setFieldId] = useState<string | null>(null)
  const [way, setWay] = useState<Way>('equals')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const field = fields.find(({ id }) => String(id) === fieldId)
  const ways = (Object.keys(WAYS) as Way[]).filter(
    (one) => one !== 'contains' || field?.kind === 'string',
  )
  const condition = field && conditionOf(field, way, from, to)
  const type = field?.kind === 'date' ? 'date' : 'text'

  function add() {
    if (!condition) return
    onAdd(condition)
    setFrom('')
    setTo('')
  }

  return (
    <div className="grid grid-cols-2 items-end gap-2 sm:flex">
      <Select
        label="Field"
        placeholder="Choose"
        options={fields.map(({ id, name }) => ({ id: String(id), label: name }))}
        value={fieldId}
        onChange={(id) => {
          setFieldId(id)
          setWay('equals')
        }}
        className="min-w-0 sm:w-40"
      />
      <Select<Way>
        label="How"
        options={ways.map((id) => ({ id, label: WAYS[id] }))}
        value={way}
        onChange={setWay}
        className="min-w-0 sm:w-32"
      />
      <TextField
        label={way === 'between' ? 'From' : 'Value'}
        type={type}
        value={from}
        onChange={setFrom}
        onKeyDown={({ key }) => {
          if (key === 'Enter') add()
        }}
        className="min-w-0 flex-1"
      />
      {way === 'between' && (
        <TextField label="To" type={type} value={to} onChange={setTo} className="min-w-0 flex-1" />
      )}
      <IconButton
        label="Add this condition"
        icon={<Plus />}
        disabledReason={condition ? undefined : missing(field, from, to)}
        onPress={add}
      />
    </div>
  )
}

/** What a condition still lacks, in words. */
function missing(field: Field | undefined, from: string, to: string): string {
  if (!field) return 'Choose a field first.'
  if (`${from}${to}`.trim() === '') return 'Type a value first.'
  return `${field.name} is a number: type digits.`
}

function conditionOf(
  { id: field, kind }: Field,
  way: Way,
  from: string,
  to: string,
): FieldCondition | undefined {
  const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text))
  const given = [from, to].filter((text) => text.trim() !== '')
  if (given.length === 0 || (kind === 'number' && !given.every(isNumber))) return undefined
  const read = (text: string) => (kind === 'number' ? Number(text) : text.trim())
  if (way !== 'between') return from.trim() ? { field, [way]: read(from) } : undefined
  return { field, ...(from.trim() && { from: read(from) }), ...(to.trim() && { to: read(to) }) }
}
