'use client'

import { Check, Pin } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/controls/menu'
import { toast } from '@/components/ui/feedback/toast'
import type { Model } from '@/lib/contracts/model'
import type { VersionText } from '@/lib/contracts/version'
import { hasSeveralTags } from '@/lib/facts/several-tags'
import { useUndoChange } from '@/lib/queries/changes'
import { usePinPromises } from '@/lib/queries/promises'
import { useTagSamples } from '@/lib/queries/samples'
import { retagChoices } from './retag-choices'
import { nameOf } from './texts-header'

type RetagMenuProps = {
  model: Model
  version: number
  text: VersionText
  names: ReadonlyMap<number, string>
}

/** Corrects the tag of a text where it is read. */
export function RetagMenu({ model, version, text, names }: RetagMenuProps) {
  const tag = useTagSamples(model.id)
  const undo = useUndoChange(model.id)
  const pin = usePinPromises(model.id)
  const { accept, others } = retagChoices({
    text,
    tags: model.model.tags,
    hasSeveralTags: hasSeveralTags(model),
  })

  function retag(tags: number[]) {
    tag.mutate(
      { ids: [text.id], set_tags: tags, chosen_by: 'disagreement', seen_version: version },
      {
        onSuccess: ({ revision }) => {
          if (revision === null) return
          const now = tags.map((id) => nameOf(names, id)).join(', ') || 'untagged'
          toast({
            title: (
              <>
                1 text is <b>{now}</b> now
              </>
            ),
            action: { label: 'Undo', onAction: () => undo.mutate(revision) },
          })
        },
      },
    )
  }

  function pinIt() {
    pin.mutate(
      { ids: [text.id] },
      {
        onSuccess: ({ revision }) => {
          if (revision === null) toast({ title: 'It is a promise already' })
          else {
            toast({
              title: 'Pinned: it must always come out as it is tagged',
              action: { label: 'Undo', onAction: () => undo.mutate(revision) },
            })
          }
        },
      },
    )
  }

  return (
    <Menu
      label={`New tag for: ${text.text.slice(0, 80)}`}
      trigger={
        <Button
          variant="ghost"
          size="sm"
          className="max-sm:ml-auto"
          isPending={tag.isPending}
          aria-label={`Change tag: ${text.text.slice(0, 80)}`}
        >
          Change tag
        </Button>
      }
    >
      {accept && (
        <MenuItem icon={<Check />} onAction={() => retag(accept.tags)}>
          {accept.label}
        </MenuItem>
      )}
      {accept && <MenuSeparator />}
      {others.map((choice) => (
        <MenuItem key={choice.label} onAction={() => retag(choice.tags)}>
          {choice.label}
        </MenuItem>
      ))}
      {text.tags_now.length > 0 && <MenuSeparator />}
      {text.tags_now.length > 0 && (
        <MenuItem icon={<Pin />} onAction={pinIt}>
          Pin as a promise
        </MenuItem>
      )}
    </Menu>
  )
}
