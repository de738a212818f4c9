'use client'

import { Switch } from '@/components/ui/controls/switch'
import { useMayDo } from '@/lib/queries/use-may-do'

type SecondPersonProps = { isOn: boolean; onChange: (isOn: boolean) => void }

/** Not for those to switch off who would have to ask. */
export function SecondPerson({ isOn, onChange }: SecondPersonProps) {
  const mayChange = useMayDo('admin')
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
