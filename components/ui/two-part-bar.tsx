import { plural } from '@/lib/format/plural'

type TwoPartBarProps = { sandboxOnly: number; productionOnly: number }

/** The texts only one version got right: hatched sand against solid blue. */
export function TwoPartBar({ sandboxOnly, productionOnly }: TwoPartBarProps) {
  return (
    <span
      role="img"
      aria-label={`${plural('text', sandboxOnly)} only sandbox got right, ${plural('text', productionOnly)} only production`}
      className="flex h-3.5 gap-0.75"
    >
      {sandboxOnly > 0 && (
        <span className="rounded-sm hatch-sb" style={{ flexGrow: sandboxOnly }} />
      )}
      {productionOnly > 0 && (
        <span className="rounded-sm bg-pr" style={{ flexGrow: productionOnly }} />
      )}
    </span>
  )
}
