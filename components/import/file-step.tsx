'use client'

import { ClipboardPaste, Upload } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { FileButton } from '@/components/ui/controls/file-button'
import { FileDropZone } from '@/components/ui/controls/file-drop-zone'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { Note } from '@/components/ui/feedback/note'
import { PathArt } from '@/components/ui/feedback/path-art'
import type { ImportPurpose } from '@/lib/contracts/choices'
import { settingsByLanguage } from '@/lib/contracts/default-settings'
import type { FileGuess } from '@/lib/contracts/import'
import { HELD_OUT_TEXTS } from '@/lib/contracts/limits'
import { ENDINGS } from '@/lib/facts/readable-files'
import { count } from '@/lib/format/count'
import { useEditModel } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'
import { FORMAT_LOOKS, FORMAT_NAMES } from './file-formats'
import { PasteDialog } from './paste-dialog'
import { UnfinishedImports } from './unfinished-imports'
import { UploadProgress } from './upload-progress'
import { useUpload } from './use-upload'

type FileStepProps = {
  modelId: string
  purpose: ImportPurpose
  takesReading: boolean
  onImport: (importId: number) => void
}

const WORDS: Record<ImportPurpose, { refusal: string; drop: string; hint: string }> = {
  data: {
    refusal: 'Adding texts is for editors',
    drop: 'Drop a file with texts here',
    hint: '200 texts or more are a good start. You check the columns before anything is added.',
  },
  held_out: {
    refusal: 'Choosing a held-out file is for editors',
    drop: 'Drop a file with tagged texts here',
    hint: `At most ${count(HELD_OUT_TEXTS)} tagged texts. You check the columns first; texts that a version was trained on are found and left out of its score.`,
  },
}

/** Choose, drop or paste. */
export function FileStep(props: FileStepProps) {
  if (useMayDo('editor')) return <FileChoice {...props} />
  return (
    <EmptyState art={<PathArt reached="no-texts" />} title={WORDS[props.purpose].refusal}>
      You are a viewer here. Ask an editor or an owner.
    </EmptyState>
  )
}

function FileChoice({ modelId, purpose, takesReading, onImport }: FileStepProps) {
  const { mutate: editModel } = useEditModel(modelId)
  function takeReading({ language, html }: FileGuess): void {
    if (!language && !html) return
    editModel({ ...(language && settingsByLanguage(language)), ...(html && { read_html: true }) })
  }
  const upload = useUpload(modelId, purpose, ({ id, guess }) => {
    if (takesReading) takeReading(guess)
    onImport(id)
  })
  const [isPasting, setPasting] = useState(false)
  return (
    <>
      <UnfinishedImports modelId={modelId} purpose={purpose} onContinue={onImport} />
      {upload.error && (
        <div role="alert">
          <Note tone="down" className="mb-4">
            <b>This file could not be added.</b> {upload.error.message}
          </Note>
        </div>
      )}
      <FileDropZone
        label={WORDS[purpose].drop}
        onFile={upload.send}
        className="min-h-110 max-sm:min-h-0"
      >
        {upload.file ? (
          <UploadProgress file={upload.file} share={upload.share} onStop={upload.stop} />
        ) : (
          <EmptyState
            art={<PathArt reached="no-texts" />}
            title={`Drop a ${FORMAT_NAMES} file here`}
            actions={
              <>
                <FileButton
                  accept={ENDINGS}
                  variant="primary"
                  size="lg"
                  icon={<Upload />}
                  onFile={upload.send}
                >
                  Choose file
                </FileButton>
                {purpose === 'data' && (
                  <Button size="lg" icon={<ClipboardPaste />} onPress={() => setPasting(true)}>
                    Paste texts
                  </Button>
                )}
              </>
            }
            hint={WORDS[purpose].hint}
          >
            {FORMAT_LOOKS}.
          </EmptyState>
        )}
      </FileDropZone>
      <PasteDialog isOpen={isPasting} onOpenChange={setPasting} onTexts={upload.send} />
    </>
  )
}
