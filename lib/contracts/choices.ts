/** What may be chosen, of what pages offer too; apart from the schemas, which no page carries. */

/** What lists of texts are sorted by: when they came, what the sandbox is sure of, their first tag, when they were tagged last … */
export const sampleSorts = ['added', 'confidence', 'tag', 'tagged', 'source', 'field'] as const
export type SampleSort = (typeof sampleSorts)[number]
export const sampleOrders = [
  '-added',
  'added',
  'confidence',
  '-confidence',
  'tag',
  '-tag',
  'tagged',
  '-tagged',
  'source',
  '-source',
  'field',
  '-field',
] as const satisfies readonly (SampleSort | `-${SampleSort}`)[]

/** What the values of a field are. */
export const fieldKinds = ['string', 'number', 'date'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** In which order untagged texts come to be tagged. */
export const queues = ['uncertain', 'random', 'newest', 'disagreement'] as const
export type QueueName = (typeof queues)[number]

/** How a text was chosen for tagging. */
export const chosenBy = ['person', 'uncertain', 'random', 'disagreement', 'suspicious'] as const
export type ChosenBy = (typeof chosenBy)[number]

/** `open`: to check; `changed`: it has other tags by now; `kept`: somebody found its tags right. */
export const suspicionStates = ['open', 'changed', 'kept'] as const
export type SuspicionState = (typeof suspicionStates)[number]

/** Which tags a text gets that stands in several rows: those of all, of the first or of the last row that has any. */
export const inputStrategies = ['merge', 'keep_first', 'keep_last'] as const
export type InputStrategy = (typeof inputStrategies)[number]

/**
 * What becomes of a text that the model has already. `keep`: tags that it has stay, one without gets those that come;
 * `merge`: it gets them beside its own; `overwrite`: in place of its own; `ignore`: it is left alone.
 */
export const existingStrategies = ['keep', 'merge', 'overwrite', 'ignore'] as const
export type ExistingStrategy = (typeof existingStrategies)[number]

export const backupRhythms = ['off', 'daily', 'weekly'] as const
export type BackupRhythm = (typeof backupRhythms)[number]

/** In the order of JavaScript's days. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const
export type Weekday = (typeof weekdays)[number]
