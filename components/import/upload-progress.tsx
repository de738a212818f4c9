import { Button } from '@/components/ui/controls/button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { bytes } from '@/lib/format/bytes'
import { wholePercent } from '@/lib/format/percent'

type UploadProgressProps = { file: File; share: number; onStop: () => void }

export function UploadProgress({ file, share, onStop }: UploadProgressProps) {
  const isSent = share >= 1
  return (
    <div role="status" className="m-auto w-full max-w-110 text-center">
      <h2 className="text-title wrap-anywhere">
        {isSent ? `Looking into ${file.name}` : `Uploading ${file.name}`}
      </h2>
      <p className="mt-1.5 mb-5 text-body text-ink-2">
        {isSent
          ? 'Finding columns, encoding and tags'
          : `${wholePercent(share)} of ${bytes(file.size)}`}
      </p>
      <ProgressBar label={`Upload of ${file.name}`} value={share} />
      <Button className="mt-5" onPress={onStop}>
        Stop
      </Button>
    </div>
  )
}
