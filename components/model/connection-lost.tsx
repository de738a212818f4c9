import { CloudOff } from 'lucide-react'
import { Banner } from '@/components/ui/feedback/banner'

/** Under the version strip while the server cannot be reached; polling takes it away again. */
export function ConnectionLost() {
  return (
    <Banner tone="down" icon={<CloudOff />}>
      <b>No connection to Langur.</b> What you see may be old. It goes on by itself when the
      connection is back.
    </Banner>
  )
}
