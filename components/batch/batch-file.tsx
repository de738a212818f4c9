import { FileText, Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'

type BatchFileProps = {
  name: string
  isWaiting?: boolean
  actions?: ReactNode
  children: ReactNode
}

/** The name of a file beside its mark, and a line about it. */
export function BatchFile({ name, isWaiting = false, actions, children }: BatchFileProps) {
  return (
    <div className="flex items-center gap-3">
      <span className="grid size-9 flex-none place-items-center rounded-md bg-fill-2 text-ink-2">
        {isWaiting ? <Hourglass /> : <FileText />}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block text-ui-m wrap-anywhere">{name}</span>
        <span className="block text-small text-ink-2">{children}</span>
      </span>
      {actions}
    </div>
  )
}
