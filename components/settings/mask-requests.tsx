import { useState } from 'react'
import { Switch } from '@/components/ui/controls/switch'
import { TextArea } from '@/components/ui/controls/text-area'
import { maskText } from '@/lib/facts/mask-text'

type MaskRequestsProps = { isOn: boolean; onChange: (isOn: boolean) => void }

const EXAMPLE = 'Dear Mrs. Lind, call 030 1234567 or write to jonas@example.org.'

/** The switch, and what it does to a text that somebody types. */
export function MaskRequests({ isOn, onChange }: MaskRequestsProps) {
  const [typed, setTyped] = useState(EXAMPLE)
  return (
    <>
      <Switch
        label="Mask them before they are kept"
        hint="Answers are of the texts as they came; what was kept before stays as it is."
        isSelected={isOn}
        onChange={onChange}
      />
      {isOn && (
        <>
          <TextArea
            label="Try it on a text"
            value={typed}
            onChange={setTyped}
            hint="Numbers of four digits or more become [number], mail addresses [email]. Names become [name] only after a greeting, an introduction such as “my name is”, a title, or at the end of a letter, with a capital letter, in eight European languages: all other names stay, and so do addresses and small numbers."
          />
          <p className="wrap-anywhere" aria-live="polite">
            <span className="text-small text-ink-2">Kept: </span>
            {maskText(typed)}
          </p>
        </>
      )}
    </>
  )
}
