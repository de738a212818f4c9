import 'server-only'

/** What is kept of a comparison on untagged texts. Which of them were tagged since is asked when somebody looks. */
export type DisagreementResult = {
  computed: string
  /** All untagged texts, and how many of them were asked about. */
  untagged: number
  pool: number
  /** Those that the versions answer differently, ascending. */
  sampleIds: number[]
}
