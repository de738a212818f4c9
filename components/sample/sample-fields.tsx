'use client'

import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { TextField } from '@/components/ui/controls/text-field'
import { Note } from '@/components/ui/feedback/note'
import type { Field, GivenFields } from '@/lib/contracts/field'
import type { Sample } from '@/lib/contracts/sample'
import { fieldErrors, formError } from '@/lib/queries/api-error'

type SampleFieldsProps = {
  values: Sample['fields']
  fields: readonly Field[]
  /** Throws what was refused; missing where nothing may be changed. */
  onSave: ((given: GivenFields) => Promise<void>) | undefined
}

/** What the text has in the model’s own fields, and a form that changes it. */
export function SampleFields({ values, fields, onSave }: SampleFieldsProps) {
  const [isEditing, setEditing] = useState(false)
  if (fields.length === 0) return null
  return (
    <section aria-label="Fields">
      <div className="mt-4 mb-1.5 flex items-center justify-between">
        <h3 className="text-small text-ink-2">Fields</h3>
        {onSave && !isEditing && (
          <Button size="sm" variant="ghost" icon={<Pencil />} onPress={() => setEditing(true)}>
            Edit fields
          </Button>
        )}
      </div>
      {isEditing && onSave ? (
        <FieldsForm
          values={values}
          fields={fields}
          onSave={onSave}
          onClose={() => setEditing(false)}
        />
      ) : (
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 text-small">
          {fields.map(({ id, name }) => (
            <div key={id} className="contents">
              <dt className="max-w-40 truncate text-ink-3">{name}</dt>
              <dd className="text-ink wrap-anywhere">{String(values[name] ?? '–')}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

type FieldsFormProps = {
  values: Sample['fields']
  fields: readonly Field[]
  onSave: (given: GivenFields) => Promise<void>
  onClose: () => void
}

const HINTS: Record<Field['kind'], string | undefined> = {
  string: undefined,
  number: 'A number, such as 12.5',
  date: 'A day or a moment, such as 2026-11-18 or 2026-11-18T09:30Z',
}

function FieldsForm({ values, fields, onSave, onClose }: FieldsFormProps) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)
  const refused = formError(error)

  async function save() {
    if (Object.keys(given).length === 0) return onClose()
    setPending(true)
    try {
      await onSave(given)
      onClose()
    } catch (refusal) {
      setError(refusal)
      setPending(false)
    }
  }

  return (
    <Form label="Fields of the text" errors={errorsOf(error)} onSubmit={() => void save()}>
      {fields.map(({ id, name, kind }) => (
        <TextField
          key={id}
          name={pathOf(name)}
          label={name}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          hint={HINTS[kind]}
          autoComplete="off"
          value={given[name] ?? String(values[name] ?? '')}
          onChange={(value) => {
            setGiven({ ...given, [name]: value })
            // At once: a sentence that goes when the field is left would move the button from under a finger.
            setError(null)
          }}
        />
      ))}
      {refused && (
        <div role="alert">
          <Note tone="down">{refused}</Note>
        </div>
      )}
      <div className="flex justify-end gap-2">
        <Button size="sm" onPress={onClose}>
          Cancel
        </Button>
        <Button
          size="sm"
          type="submit"
          variant="primary"
          isPending={isPending}
          pendingLabel="Saving…"
        >
          Save fields
        </Button>
      </div>
    </Form>
  )
}

/** As the server names the place of a value. */
function pathOf(name: string): string {
  return `fields.${name.slice(0, 60)}`
}

/** Below its label a message need not name its place. */
function errorsOf(error: unknown): Record<string, string> | undefined {
  const errors = fieldErrors(error)
  if (!errors) return undefined
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const words = message.slice(
        message.toLowerCase().startsWith(`${path.toLowerCase()}: `) ? path.length + 2 : 0,
      )
      return [path, words.charAt(0).toUpperCase() + words.slice(1)]
    }),
  )
}

/** The values of a text once these are given; empty ones are none. */
export function withValues(values: Sample['fields'], given: GivenFields): Sample['fields'] {
  const kept = Object.entries({ ...values, ...given }).filter(
    (one): one is [string, string | number] => one[1] !== null && String(one[1]).trim() !== '',
  )
  return Object.fromEntries(kept)
}
