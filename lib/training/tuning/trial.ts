import type { Settings } from '@/lib/contracts/settings'
import type { Measured } from './measured'

/** Settings that a search tries; trial 1 are those that it begins with. */
export type Trial = { number: number; settings: Settings }

/** What came of it. */
export type Tried = Trial & { state: 'finished' | 'dropped'; measured: Measured }
