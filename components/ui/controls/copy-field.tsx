import { CopyButton } from './copy-button'

type CopyFieldProps = { text: string; label: string }

/** A value to take away. It breaks at slashes and is never cut. */
export function CopyField({ text, label }: CopyFieldProps) {
  return (
    <div className="flex min-h-10 items-center gap-2 rounded-md border border-line-strong bg-fill-1 py-0.75 pr-1 pl-3">
      <code className="min-w-0 flex-1 py-1 text-code leading-4.5 wrap-anywhere">
        {breakable(text)}
      </code>
      <CopyButton text={text} label={label} isIcon />
    </div>
  )
}

function breakable(text: string) {
  const parts = text.split(/(?<=\/)/)
  let at = 0
  return parts.map((part) => {
    at += part.length
    return (
      <span key={at}>
        {part}
        <wbr />
      </span>
    )
  })
}
