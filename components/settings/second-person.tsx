import { Switch } from '@/components/ui/controls/switch'

type SecondPersonProps = {
  isOn: boolean
  /** Not for those to switch off who would have to ask. */
  mayChange: boolean
  onChange: (isOn: boolean) => void
}

export function SecondPerson({ isOn, mayChange, onChange }: SecondPersonProps) {
  const who = mayChange ? '' : ' Owners and admins change this.'
  return (
    <Switch
      label="A second person approves each deploy"
      hint={`One asks for it on the page Deploy, another approves. Rolling back to what was in production is free.${who}`}
      isSelected={isOn}
      isDisabled={!mayChange}
      onChange={onChange}
      className="mt-3"
    />
  )
}
