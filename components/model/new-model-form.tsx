'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Form } from '@/components/ui/controls/form'
import { Select } from '@/components/ui/controls/select'
import { TextField } from '@/components/ui/controls/text-field'
import { Note } from '@/components/ui/feedback/note'
import { defaultSettings } from '@/lib/contracts/default-settings'
import type { Settings } from '@/lib/contracts/settings'
import { LANGUAGES } from '@/lib/engine/settings'
import { languageName } from '@/lib/format/language'
import { fieldErrors, formError } from '@/lib/queries/api-error'
import { useCreateModel } from '@/lib/queries/models'

type NewModelFormProps = {
  /** The language is still open when the texts shall tell it. */
  onCreated: (modelId: string, isLanguageOpen: boolean) => void
}

const BY_TEXTS = 'by-texts'
const OPTIONS = [
  { id: BY_TEXTS, label: 'Recognised from the texts' },
  ...LANGUAGES.map((id) => ({ id, label: languageName(id) })),
] as const

export function NewModelForm({ onCreated }: NewModelFormProps) {
  const [language, setLanguage] = useState<Settings['language'] | typeof BY_TEXTS>(BY_TEXTS)
  const { mutate, error, isPending, isSuccess } = useCreateModel()
  const problem = formError(error)

  function create(values: FormData) {
    const isOpen = language === BY_TEXTS
    const model = {
      name: String(values.get('name')),
      language: isOpen ? defaultSettings.language : language,
    }
    mutate(model, { onSuccess: ({ id }) => onCreated(id, isOpen) })
  }

  return (
    <Form
      label="New model"
      errors={fieldErrors(error)}
      onSubmit={create}
      className="flex max-w-110 flex-col gap-4"
    >
      <TextField
        label="Name"
        name="name"
        size="lg"
        autoFocus
        placeholder="Support tickets"
        hint="What does it sort? You can rename it later."
        isRequired
      />
      <Select
        label="Language of the texts"
        size="lg"
        options={OPTIONS}
        value={language}
        onChange={setLanguage}
        hint="Decides how texts are split into words."
      />
      {problem && (
        <div role="alert">
          <Note tone="down">{problem}</Note>
        </div>
      )}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isPending={isPending || isSuccess}
        pendingLabel="Creating…"
        className="mt-2 self-start max-sm:w-full"
      >
        Create model
      </Button>
    </Form>
  )
}
