import type { Settings } from '@/lib/contracts/settings'

export type Strategy = Settings['tagging_strategy']

export const STRATEGIES = [
  { id: 'single', label: 'One', hint: 'Always exactly one tag. Best for routing.' },
  {
    id: 'multi',
    label: 'Several',
    hint: 'Any number, also none. Each tag is decided by itself.',
  },
  {
    id: 'auto',
    label: 'Automatic',
    hint: 'The first training looks at your data: one, or several where texts have two tags. It stays until you choose.',
  },
] as const satisfies readonly { id: Strategy; label: string; hint: string }[]
