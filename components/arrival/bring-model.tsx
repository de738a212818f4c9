'use client'

import { PackagePlus, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { FileButton } from '@/components/ui/controls/file-button'
import { FileDropZone } from '@/components/ui/controls/file-drop-zone'
import { Dialog } from '@/components/ui/feedback/dialog'
import { Note } from '@/components/ui/feedback/note'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { bytes } from '@/lib/format/bytes'
import { wholePercent } from '@/lib/format/percent'
import { useBringModel } from '@/lib/queries/arrivals'
import { ArrivalState } from './arrival-state'

/** Opens the dialog in which a bundle is chosen. */
export function BringModel({ variant }: { variant?: 'ghost' }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button {...(variant && { variant })} icon={<PackagePlus />} onPress={() => setOpen(true)}>
        Bring a model
      </Button>
      <Dialog size="lg" title="Bring a model" isOpen={isOpen} onOpenChange={setOpen}>
        <BundleStep />
      </Dialog>
    </>
  )
}

function BundleStep() {
  const bring = useBringModel()
  const [share, setShare] = useState(0)
  const controller = useRef<AbortController | null>(null)

  function send(file: File) {
    controller.current = new AbortController()
    setShare(0)
    bring.mutate({ file, onProgress: setShare, signal: controller.current.signal })
  }

  if (bring.data) {
    return (
      <div className="mt-3">
        <ArrivalState arrivalId={bring.data.id} />
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-3.5">
      <p>
        A file that <b>Take the whole model</b> made, in the settings of a model, here or in another
        Langur. It has its id again unless that is taken here, and answers as it did there.
      </p>
      {bring.error && bring.error.name !== 'AbortError' && (
        <div role="alert">
          <Note tone="down">{bring.error.message}</Note>
        </div>
      )}
      <FileDropZone label="Drop the file of a model here" onFile={send} className="min-h-40">
        {bring.isPending && bring.variables ? (
          <div role="status" className="m-auto w-full max-w-90 text-center">
            <p className="mb-2 wrap-anywhere">
              {wholePercent(share)} of {bytes(bring.variables.file.size)}
            </p>
            <ProgressBar label={`Upload of ${bring.variables.file.name}`} value={share} />
            <Button className="mt-4" onPress={() => controller.current?.abort()}>
              Stop
            </Button>
          </div>
        ) : (
          <div className="m-auto text-center">
            <FileButton accept={['.gz']} variant="primary" icon={<Upload />} onFile={send}>
              Choose file
            </FileButton>
            <p className="mt-2 text-small">or drop it here; its name ends in .langur.gz</p>
          </div>
        )}
      </FileDropZone>
    </div>
  )
}
