'use client'

import { useQuery } from '@tanstack/react-query'
import { Note } from '@/components/ui/feedback/note'
import type { Import } from '@/lib/contracts/import'
import { heldOutInWords, outcomeInWords } from '@/lib/facts/import-outcome'
import { leftOutFile, useEditImport } from '@/lib/queries/imports'
import { modelQuery } from '@/lib/queries/models'
import { ExistingTextsCard } from './existing-texts-card'
import { FileBar } from './file-bar'
import { FileChecks } from './file-checks'
import { FileNotes } from './file-notes'
import { FoundTags } from './found-tags'
import { HtmlCard } from './html-card'
import { stageOf } from './import-stage'
import { LanguageCard } from './language-card'
import { MappingTable } from './mapping-table'
import { overlay } from './overlay'
import { taggingColumns } from './tagging-columns'

type MappingStepProps = { modelId: string; one: Import }

/** What is in the file, and what becomes of it. While it is imported it can only be read. */
export function MappingStep({ modelId, one }: MappingStepProps) {
  const edit = useEditImport(modelId, one.id)
  const { data: model } = useQuery(modelQuery(modelId))
  const oneTag = model?.model.tagging_strategy === 'single'
  // What was just chosen shows at once; the server's answer takes its place.
  const chosen = edit.isPending ? edit.variables : undefined
  const shown = {
    ...one,
    mapping: overlay(one.mapping, chosen?.mapping),
    options: overlay(one.options, chosen?.options),
    existing_duplicates_strategy:
      chosen?.existing_duplicates_strategy ?? one.existing_duplicates_strategy,
    input_duplicates_strategy: chosen?.input_duplicates_strategy ?? one.input_duplicates_strategy,
  }
  const isStale = edit.isPending && !chosen?.existing_duplicates_strategy
  const isLocked = stageOf(one) === 'running'
  const isHeldOut = one.purpose === 'held_out'
  return (
    <div className="grid grid-cols-wizard items-start gap-6 max-lg:grid-cols-1 max-sm:gap-4">
      <div className="flex min-w-0 flex-col gap-4">
        <FileBar one={shown} oneTag={oneTag} isLocked={isLocked} onEdit={edit.mutate} />
        {one.guess.warning && <Note tone="down">{one.guess.warning}</Note>}
        {one.notes.length > 0 && <FileNotes notes={one.notes} />}
        <MappingTable
          one={shown}
          isLocked={isLocked}
          onMap={(next) => edit.mutate({ mapping: next })}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        {!isStale && !isHeldOut && (
          <ExistingTextsCard one={shown} oneTag={oneTag} isLocked={isLocked} onEdit={edit.mutate} />
        )}
        {one.found && !isStale && (
          <FileChecks
            found={one.found}
            outcome={isHeldOut ? heldOutInWords(one.found) : outcomeInWords(one.found)}
            mapping={shown.mapping}
            columns={one.purpose === 'data' ? one.guess.columns : undefined}
            hasTags={taggingColumns(one).length > 0}
            copies={one.input_duplicates_strategy}
            leftOut={leftOutFile(modelId, one.id)}
            isLocked={isLocked}
            onEdit={edit.mutate}
          />
        )}
        {!isHeldOut && (
          <>
            <HtmlCard modelId={modelId} guess={one.guess.html} isLocked={isLocked} />
            <LanguageCard
              modelId={modelId}
              guess={one.guess.language ?? null}
              isLocked={isLocked}
            />
          </>
        )}
        <FoundTags one={shown} isStale={isStale} />
      </div>
    </div>
  )
}
