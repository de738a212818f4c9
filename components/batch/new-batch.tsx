'use client'

import { Upload } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { FileButton } from '@/components/ui/controls/file-button'
import { FileDropZone } from '@/components/ui/controls/file-drop-zone'
import { Note } from '@/components/ui/feedback/note'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import type { Model } from '@/lib/contracts/model'
import { ENDINGS } from '@/lib/facts/readable-files'
import { wholePercent } from '@/lib/format/percent'
import { useUploadBatch } from '@/lib/queries/batches'
import { useSending } from '@/lib/queries/use-sending'

/** Where a file is dropped, and how far it has arrived. */
export function NewBatch({ model: { id, langur } }: { model: Model }) {
  const sending = useSending(useUploadBatch(id), () => {})
  const answeredBy = langur.production ? 'production' : 'sandbox'
  const send = (file: File) => sending.send(file, { answeredBy })
  return (
    <Card label="New batch">
      <CardHeader title="New batch" />
      <CardBody>
        {sending.error && (
          <div role="alert">
            <Note tone="down" className="mb-3">
              <b>This file could not be taken.</b> {sending.error.message}
            </Note>
          </div>
        )}
        <FileDropZone label="Drop a file to classify here" onFile={send} className="p-5">
          {sending.file ? (
            <div role="status" className="m-auto w-full max-w-110 text-center">
              <p className="mb-2.5 wrap-anywhere">
                {sending.share >= 1
                  ? `Looking into ${sending.file.name}`
                  : `Uploading ${sending.file.name}, ${wholePercent(sending.share)}`}
              </p>
              <ProgressBar label={`Upload of ${sending.file.name}`} value={sending.share} />
              <Button size="sm" className="mt-3" onPress={sending.stop}>
                Stop
              </Button>
            </div>
          ) : (
            <div className="m-auto flex flex-wrap items-center justify-center gap-x-3 gap-y-2 text-ink-2">
              <FileButton accept={ENDINGS} variant="primary" icon={<Upload />} onFile={send}>
                Choose a file
              </FileButton>
              <span>or drop it here: CSV, TSV, Excel, JSONL, JSON or plain lines, up to 2 GB</span>
            </div>
          )}
        </FileDropZone>
      </CardBody>
    </Card>
  )
}
