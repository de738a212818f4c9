'use client'

import {
  ChartColumn,
  Ellipsis,
  GitCompareArrows,
  Pencil,
  Pin,
  PinOff,
  SlidersHorizontal,
} from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { toast } from '@/components/ui/feedback/toast'
import { late } from '@/components/ui/late/late'
import { modelPage } from '@/lib/contracts/addresses'
import type { Version } from '@/lib/contracts/version'
import { useEditModel } from '@/lib/queries/models'
import { useEditVersionNote } from '@/lib/queries/version-notes'
import type { ExperimentFacts } from './experiment-facts'

// Read when somebody writes a note.
const NoteDialog = late(() => import('./note-dialog').then((file) => file.NoteDialog))

type ExperimentMenuProps = { version: Version; facts: ExperimentFacts }

/** What can be done with a version of the past. */
export function ExperimentMenu({ version, facts }: ExperimentMenuProps) {
  const { modelId, current, production, notes, mayEdit } = facts
  const { number } = version
  const note = notes.get(number)
  const edit = useEditModel(modelId)
  const editNote = useEditVersionNote(modelId)
  const [isWriting, setWriting] = useState(false)
  const hasOther = production !== null && production.version !== number

  async function takeOver() {
    await edit.mutateAsync(version.settings)
    toast({
      title: `Settings of v${number} taken over`,
      action: { label: 'Undo', onAction: () => edit.mutate(current) },
    })
  }

  function pin() {
    const pinned = !note?.pinned
    editNote.mutate(
      { version: number, pinned },
      {
        onSuccess: () =>
          toast({ title: pinned ? `v${number} keeps its files now` : `v${number} is unpinned` }),
        onError: ({ message }) => toast({ kind: 'error', title: message }),
      },
    )
  }

  return (
    <>
      <Menu
        label={`Actions for v${number}`}
        trigger={
          <IconButton
            label={`Actions for v${number}`}
            icon={<Ellipsis />}
            size="sm"
            isTooltipHidden
          />
        }
      >
        {mayEdit && (
          <MenuItem icon={<SlidersHorizontal />} onAction={() => void takeOver()}>
            Use these settings
          </MenuItem>
        )}
        {mayEdit && (
          <MenuItem icon={<Pencil />} onAction={() => setWriting(true)}>
            Name and note…
          </MenuItem>
        )}
        {mayEdit && (
          <MenuItem icon={note?.pinned ? <PinOff /> : <Pin />} onAction={pin}>
            {note?.pinned ? 'Unpin' : 'Pin: keep its files'}
          </MenuItem>
        )}
        {hasOther && (
          <MenuItem
            icon={<GitCompareArrows />}
            href={modelPage(modelId, 'compare', { a: production.version, b: number })}
          >
            Compare with production
          </MenuItem>
        )}
        <MenuItem icon={<ChartColumn />} href={modelPage(modelId, 'report', { version: number })}>
          Open report
        </MenuItem>
      </Menu>
      {isWriting && (
        <NoteDialog
          modelId={modelId}
          number={number}
          note={note}
          isOpen
          onClose={() => setWriting(false)}
        />
      )}
    </>
  )
}
