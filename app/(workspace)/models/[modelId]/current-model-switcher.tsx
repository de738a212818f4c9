'use client'

import { useQuery } from '@tanstack/react-query'
import { ModelSwitcher } from '@/components/shell/model-switcher'
import { PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { languageName } from '@/lib/format/language'
import { plural } from '@/lib/format/plural'
import { modelsQuery } from '@/lib/queries/models'

/** Which model this is, and the way to the others. */
export function CurrentModelSwitcher({ model }: { model: Model }) {
  const { data: models = [] } = useQuery(modelsQuery())
  const others = models.filter(({ id }) => id !== model.id)
  const { tags, language } = model.model
  const tagged = tags.length === 0 ? 'No tags yet' : plural('tag', tags.length)
  return (
    <ModelSwitcher
      name={model.name}
      sub={`${tagged} · ${languageName(language)}`}
      models={others.map(({ id, name, langur }) => ({
        id,
        name,
        macroF1: langur.sandbox?.macro_f1 ?? null,
      }))}
      createHref={PAGES.newModel}
    />
  )
}
