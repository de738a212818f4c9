import type { Settings } from '@/lib/contracts/settings'

export type Strategy = Settings['tagging_strategy']

type Giving = { name: string; multi: boolean }

/** That two versions do not give equally many tags: “Sandbox gives several tags per text, production one”; else null. */
export function givesOtherwise(one: Giving, other: Giving): string | null {
  if (one.multi === other.multi) return null
  return `${one.name} gives ${tagsGiven(one)} per text, ${other.name} ${other.multi ? 'several' : 'one'}`
}

export function tagsGiven({ multi }: { multi: boolean }): string {
  return multi ? 'several tags' : 'one tag'
}

/** The public sets of several tags a text have them on 16 % of their texts and more; a few may be copies that contradict. */
const SURE_SHARE = 0.1

/** Whether so few of the tagged texts have several tags that nobody can tell whether that is meant. */
export function isInDoubt(several: number, tagged: number): boolean {
  return several > 0 && several < SURE_SHARE * tagged
}

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
