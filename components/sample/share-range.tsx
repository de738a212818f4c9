'use client'

import { TextField } from '@/components/ui/controls/text-field'

type ShareRangeProps = {
  from: number | undefined
  to: number | undefined
  onChange: (from: number | undefined, to: number | undefined) => void
}

/** How sure the sandbox is, typed in percent. */
export function ShareRange({ from, to, onChange }: ShareRangeProps) {
  return (
    <fieldset className="flex min-w-0 gap-2">
      <legend className="sr-only">How sure the sandbox is</legend>
      <Percent label="Sure from %" share={from} onChange={(share) => onChange(share, to)} />
      <Percent label="Sure up to %" share={to} onChange={(share) => onChange(from, share)} />
    </fieldset>
  )
}

type PercentProps = {
  label: string
  share: number | undefined
  onChange: (share: number | undefined) => void
}

function Percent({ label, share, onChange }: PercentProps) {
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={share === undefined ? '' : String(Math.round(share * 100))}
      onChange={(text) => {
        const percent = text.trim() === '' ? Number.NaN : Number(text)
        onChange(percent >= 0 && percent <= 100 ? percent / 100 : undefined)
      }}
      className="flex-1"
    />
  )
}
