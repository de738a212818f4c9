import { Button } from '@/components/ui/controls/button'
import { bytes } from '@/lib/format/bytes'
import { wholePercent } from '@/lib/format/percent'

type HeldOutUploadProps = { file: File; share: number; stop: () => void }

/** The file on its way: it can be stopped until all of it is there, and is read then. */
export function HeldOutUpload({ file, share, stop }: HeldOutUploadProps) {
  if (share >= 1) return <p role="status">Reading {file.name}…</p>
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span role="status" className="wrap-anywhere">
        Uploading {file.name}: {wholePercent(share)} of {bytes(file.size)}
      </span>
      <Button size="sm" onPress={stop}>
        Stop
      </Button>
    </p>
  )
}
