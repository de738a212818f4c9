'use client'

import { ClipboardPaste, Upload } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { FileButton } from '@/components/ui/controls/file-button'
import { FileDropZone } from '@/components/ui/controls/file-drop-zone'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { Note } from '@/components/ui/feedback/note'
import { PathArt } from '@/components/ui/feedback/path-art'
import { settingsByLanguage } from '@/lib/contracts/default-settings'
import type { FileGuess } from '@/lib/contracts/import'
import { ENDINGS } from '@/lib/facts/readable-files'
import { useEditModel } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'
import { FORMAT_LOOKS, FORMAT_NAMES } from './file-formats'
import { PasteDialog } from './paste-dialog'
import { UnfinishedImports } from './unfinished-imports'
import { UploadProgress } from './upload-progress'
import { useUpload } from './use-upload'

type FileStepProps = {
  modelId: string
  takesReading: boolean
  onImport: (importId: number) => void
}

/** Choose, drop or paste. */
export function FileStep(props: FileStepProps) {
  if (useMayDo('editor')) return <FileChoice {...props} />
  return (
    <EmptyState art={<PathArt reached="no-texts" />} title="Adding texts is for editors">
      You are a viewer here. Ask an editor or an owner to add the texts.
    </EmptyState>
  )
}

function FileChoice({ modelId, takesReading, onImport }: FileStepProps) {
  const { mutate: editModel } = useEditModel(modelId)
  function takeReading({ language, html }: FileGuess): void {
    if (!language && !html) return
    editModel({ ...(language && settingsByLanguage(language)), ...(html && { read_html: true }) })
  }
  const upload = useUpload(modelId, ({ id, guess }) => {
    if (takesReading) takeReading(guess)
    onImport(id)
  })
  const [isPasting, setPasting] = useState(false)
  return (
    <>
      <UnfinishedImports modelId={modelId} onContinue={onImport} />
      {upload.error && (
        <div role="alert">
          <Note tone="down" className="mb-4">
            <b>This file could not be added.</b> {upload.error.message}
          </Note>
        </div>
      )}
      <FileDropZone
        label="Drop a file with texts here"
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
                <Button size="lg" icon={<ClipboardPaste />} onPress={() => setPasting(true)}>
                  Paste texts
                </Button>
              </>
            }
            hint="200 texts or more are a good start. You check the columns before anything is added."
          >
            {FORMAT_LOOKS}.
          </EmptyState>
        )}
      </FileDropZone>
      <PasteDialog isOpen={isPasting} onOpenChange={setPasting} onTexts={upload.send} />
    </>
  )
}
