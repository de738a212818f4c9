import { VersionMark } from '@/components/ui/marks/version-mark'

export function ModelsLegend() {
  return (
    <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1.5 text-small text-ink-3">
      <span className="flex items-center gap-1.5">
        <VersionMark version="sandbox" size="sm" />
        Sandbox: experiment freely, nobody else sees it
      </span>
      <span className="flex items-center gap-1.5">
        <VersionMark version="production" size="sm" />
        Production: what the classify API answers with
      </span>
    </p>
  )
}
