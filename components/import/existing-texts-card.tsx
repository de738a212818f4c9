import { ChoiceCards } from '@/components/ui/controls/choice-cards'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { Import, ImportEdit } from '@/lib/contracts/import'
import { plural } from '@/lib/format/plural'
import { existingChoices, existingInWords } from './existing-choices'

type ExistingTextsCardProps = {
  one: Import
  /** The model gives one tag a text. */
  oneTag: boolean
  isLocked: boolean
  onEdit: (edit: ImportEdit) => void
}

/** Asks what becomes of texts that the model has already, where the file says other tags than it. */
export function ExistingTextsCard({ one, oneTag, isLocked, onEdit }: ExistingTextsCardProps) {
  const existing = one.found?.existing
  if (!existing || existing.texts === 0) return null
  const { existing_duplicates_strategy: chosen } = one
  const choices = existingChoices(existing, { oneTag, chosen })
  return (
    <Card label="Texts that are here already">
      <CardHeader title={`${plural('text', existing.texts)} here already`} />
      <CardBody className="flex flex-col gap-3 text-ink-2">
        <p>{existingInWords(existing)}</p>
        {choices.length > 0 && (
          <ChoiceCards
            label="Tags of texts that are here already"
            layout="column"
            choices={choices}
            value={chosen}
            isDisabled={isLocked}
            onChange={(existing_duplicates_strategy) => onEdit({ existing_duplicates_strategy })}
          />
        )}
      </CardBody>
    </Card>
  )
}
