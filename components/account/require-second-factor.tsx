'use client'

import { useQuery } from '@tanstack/react-query'
import { Switch } from '@/components/ui/controls/switch'
import { secondFactorQuery, useRequireSecondFactor } from '@/lib/queries/second-factor'

/** For owners: whether everybody needs one. */
export function RequireSecondFactor() {
  const { data } = useQuery(secondFactorQuery())
  const { mutate } = useRequireSecondFactor()
  return (
    <Switch
      label="Require a second factor"
      hint="Of everybody who logs in with a password. Who has none sets it up before anything else."
      isSelected={data?.required ?? false}
      isDisabled={data === undefined}
      onChange={(required) => mutate(required)}
      className="mt-4 max-w-136"
    />
  )
}
