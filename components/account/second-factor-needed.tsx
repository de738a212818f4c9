'use client'

import { PAGES } from '@/lib/contracts/addresses'
import { goTo } from '@/lib/queries/base-path'
import { SecondFactorSetUp } from './second-factor-set-up'

/** The set-up that comes before everything else. */
export function SecondFactorNeeded() {
  return <SecondFactorSetUp onDone={() => goTo(PAGES.models)} />
}
