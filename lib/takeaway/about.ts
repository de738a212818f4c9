/** What a module says of itself; the names are those in the file. */
export type About = {
  /** Name of the model that it was taken from, and number of the version. */
  readonly model: string
  readonly version: number
  /** SHA-256 of the model file, in hex: what `X-Langur-Model-Hash` says of an answer. */
  readonly model_hash: string
  readonly model_bytes: number
  /** Version of the engine that trained it, and of the Unicode library (ICU) that split its texts. */
  readonly engine: string
  readonly icu: string
  /** In the order of the model file, with the ids and names that production answers with. */
  readonly tags: readonly {
    readonly id: number
    readonly name: string
    /** How sure it must be of this tag, where that is not the common minimum. */
    readonly minimum?: number
  }[]
  /** What is less sure is left out of its answers, 0 to 1; missing in modules of before there was one. */
  readonly minimum_confidence?: number
}
