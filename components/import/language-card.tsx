'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/controls/button'
import { Select } from '@/components/ui/controls/select'
import { Note } from '@/components/ui/feedback/note'
import { toast } from '@/components/ui/feedback/toast'
import { Card } from '@/components/ui/layout/card'
import { settingsByLanguage } from '@/lib/contracts/default-settings'
import type { Settings } from '@/lib/contracts/settings'
import { LANGUAGES } from '@/lib/engine/settings'
import { languageName } from '@/lib/format/language'
import { modelQuery, useEditModel } from '@/lib/queries/models'

type Language = Settings['language']
type LanguageCardProps = { modelId: string; guess: Language | null; isLocked: boolean }

const OPTIONS = LANGUAGES.map((id) => ({ id, label: languageName(id) }))

/** What the texts seem to be written in. A model without texts can take it over here; one with texts is only told. */
export function LanguageCard({ modelId, guess, isLocked }: LanguageCardProps) {
  const { data: model } = useQuery(modelQuery(modelId))
  const edit = useEditModel(modelId)
  if (!model) return null
  const { language } = model.model
  const before = Object.fromEntries(
    Object.keys(settingsByLanguage(language)).map((name) => [
      name,
      model.model[name as keyof Settings],
    ]),
  )
  const isOther = guess !== null && guess !== language

  function take(next: Language) {
    edit.mutate(settingsByLanguage(next), {
      onSuccess: () =>
        toast({
          title: `The language is now ${languageName(next)}`,
          action: { label: 'Undo', onAction: () => edit.mutate(before) },
        }),
    })
  }

  if (model.langur.counts.all > 0) {
    if (!isOther) return null
    return (
      <Note>
        <b>{looksLike(guess)}</b> The model is set to {languageName(language)}. If most of its texts
        are like these, change the language in Tune.
      </Note>
    )
  }
  return (
    <Card label="Language" className="flex flex-col gap-3 px-4 py-3.5">
      <Select
        label="Language of the texts"
        options={OPTIONS}
        value={language}
        onChange={take}
        isDisabled={isLocked || edit.isPending}
        hint={
          guess === null
            ? 'The texts do not tell. It decides word stems and stopwords.'
            : `${looksLike(guess)} It decides word stems and stopwords.`
        }
      />
      {isOther && !isLocked && (
        <Button
          size="sm"
          className="self-start"
          isPending={edit.isPending}
          onPress={() => take(guess)}
        >
          {guess === 'multi_language' ? 'Use several languages' : `Use ${languageName(guess)}`}
        </Button>
      )}
    </Card>
  )
}

function looksLike(guess: Language): string {
  return guess === 'multi_language'
    ? 'Looks like several languages, or one without a word list.'
    : `Looks like ${languageName(guess)}.`
}
