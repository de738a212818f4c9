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

/** In which order untagged texts come to be tagged, or those of a saved view; `second`: tagged ones, for a second opinion. */
export const queues = [
  'uncertain',
  'random',
  'newest',
  'disagreement',
  'requests',
  'second',
  'view',
] as const
export type QueueName = (typeof queues)[number]

/** Under which the documents are listed, in their order. */
export const documentSections = ['Start here', 'How to', 'How it works', 'Reference'] as const

/** How a text was chosen for tagging; `spread`: it stood for many others. */
export const chosenBy = [
  'person',
  'uncertain',
  'spread',
  'random',
  'disagreement',
  'suspicious',
] as const
export type ChosenBy = (typeof chosenBy)[number]

/** Of texts that two people judged: they disagree and nobody has settled it, somebody has, or they said the same. */
export const opinionStates = ['open', 'settled', 'agreed'] as const
export type OpinionState = (typeof opinionStates)[number]

/** `open`: to check; `changed`: it has other tags by now; `kept`: somebody found its tags right. */
export const suspicionStates = ['open', 'changed', 'kept'] as const
export type SuspicionState = (typeof suspicionStates)[number]

/** What an uploaded file is to become: texts of the data, or the held-out file, which no version learns from. */
export const importPurposes = ['data', 'held_out'] as const
export type ImportPurpose = (typeof importPurposes)[number]

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

/** Who answers a batch: the newest version, what is in production, or one version by its number. */
export const batchAnswerers = ['sandbox', 'production', 'version'] as const
export type BatchAnswerer = (typeof batchAnswerers)[number]

/** What a batch can add to each row of its file, in this order. */
export const batchColumns = ['tag', 'confidence', 'version', 'runner_up', 'known_words'] as const
export type BatchColumn = (typeof batchColumns)[number]

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What a file of texts can say of each beside the text, its tags and that it fits none. */
export const exportColumns = ['sandbox', 'production', 'tagged', 'source', 'id', 'fields'] as const
export type ExportColumn = (typeof exportColumns)[number]

/** What activity can be of. `texts`: whatever is none of the others, undos too. */
export const activityKinds = [
  'texts',
  'tags',
  'settings',
  'promises',
  'trainings',
  'deployments',
  'workspace',
  'others',
] as const
export type ActivityKind = (typeof activityKinds)[number]
/** The colours that a tag can have, by name; what they look like in the light and in the dark is in `globals.css`. */
export const tagColours = [
  'red',
  'orange',
  'olive',
  'green',
  'teal',
  'purple',
  'pink',
  'brown',
] as const
export type TagColour = (typeof tagColours)[number]

/** A request for a deploy waits, or was ended by who approved, declined or had asked for it. */
export const deployRequestStates = ['open', 'approved', 'declined', 'withdrawn'] as const

/** What a webhook can be told of a model. */
export const WEBHOOK_EVENTS = [
  'training_finished',
  'training_failed',
  'deployed',
  'rolled_back',
  'deploy_asked',
  'promise_broken',
  'drift',
  'batch_finished',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** So long the secret of a token that was replaced may go on working: not at all, an hour, a day, a week. */
export const OLD_SECRET_HOURS = [0, 1, 24, 168] as const
export type OldSecretHours = (typeof OLD_SECRET_HOURS)[number]

/** Sorts of deeds by which the audit is filtered. */
export const auditKinds = [
  'logins',
  'accounts',
  'rights',
  'tokens',
  'settings',
  'deployments',
  'models',
  'taken away',
  'erasures',
  'backups',
] as const
export type AuditKind = (typeof auditKinds)[number]
