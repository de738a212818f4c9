'use client'

import { useQuery } from '@tanstack/react-query'
import { Download, FileUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { ConfirmDialog } from '@/components/ui/feedback/confirm-dialog'
import { LoadFailure } from '@/components/ui/feedback/query-view'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import type { HeldOutFile } from '@/lib/contracts/held-out'
import { plural } from '@/lib/format/plural'
import { heldOutLines, heldOutQuery, useDeleteHeldOut } from '@/lib/queries/held-out'
import { useMayDo } from '@/lib/queries/use-may-do'
import { HeldOutResult } from './held-out-result'
import { columnWords, foundWords } from './held-out-words'

/** A file of tagged texts that no version learns from, and how this version answers to it. */
export function HeldOutCard({ modelId, number }: { modelId: string; number: number }) {
  const query = useQuery(heldOutQuery(modelId))
  const mayEdit = useMayDo('editor')
  const file = query.data?.file ?? null
  return (
    <Card label="Held-out file">
      <CardHeader
        title="Held-out file"
        sub="Tagged texts of yours that no version learns from, as a second measure"
        actions={
          <>
            {file && <FileActions modelId={modelId} file={file} mayEdit={mayEdit} />}
            {mayEdit && query.data && (
              <LinkButton size="sm" icon={<FileUp />} href={modelPage(modelId, 'report/held-out')}>
                {file ? 'Replace…' : 'Choose file…'}
              </LinkButton>
            )}
          </>
        }
      />
      <CardBody className="flex flex-col gap-3 text-ink-2">
        {query.error && <LoadFailure what="the held-out file" error={query.error} query={query} />}
        {query.data && !file && (
          <p>
            A CSV, Excel, JSON or JSONL file with texts and tags, read as an import is. Texts that
            the version was trained on are found and left out: only new ones count.
          </p>
        )}
        {file && (
          <>
            <p className="wrap-anywhere">
              <b className="text-ink">{file.file_name}</b>, {plural('tagged text', file.texts)}.{' '}
              {[columnWords(file), ...foundWords(file)].join(' ')}
            </p>
            <HeldOutResult modelId={modelId} number={number} />
          </>
        )}
      </CardBody>
    </Card>
  )
}

type FileActionsProps = { modelId: string; file: HeldOutFile; mayEdit: boolean }

function FileActions({ modelId, file, mayEdit }: FileActionsProps) {
  const [isAsking, setAsking] = useState(false)
  const remove = useDeleteHeldOut(modelId)
  return (
    <>
      <LinkButton
        size="sm"
        icon={<Download />}
        href={heldOutLines(modelId)}
        download
        prefetch={false}
      >
        Download
      </LinkButton>
      {mayEdit && (
        <IconButton
          size="sm"
          label="Delete the held-out file"
          icon={<Trash2 />}
          onPress={() => setAsking(true)}
        />
      )}
      <ConfirmDialog
        title={`Delete the held-out file ${file.file_name}?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        consequences={[
          { key: 'texts', count: file.texts, text: 'texts are erased; this cannot be undone' },
          { key: 'data', count: 0, text: 'texts of the data are touched' },
        ]}
        keepLabel="Keep it"
        confirmLabel="Delete the file"
        confirmIcon={<Trash2 />}
        isPending={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        The scores of all versions on it go with it. Download it first if you have it nowhere else.
      </ConfirmDialog>
    </>
  )
}
