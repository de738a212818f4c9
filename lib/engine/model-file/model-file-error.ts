const BRAND = Symbol.for('langur.model-file-error')

/** `damaged`: not a model file, cut off or changed. `newer`: written by a newer Langur. */
export type ModelFileProblem = 'damaged' | 'newer'

/** A model file that cannot be read; the message says why, in a sentence. */
export class ModelFileError extends Error {
  readonly [BRAND] = true
  readonly problem: ModelFileProblem

  constructor(problem: ModelFileProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ModelFileError'
    this.problem = problem
  }
}

/** Holds for errors of other copies of this module too. */
export function isModelFileError(error: unknown): error is ModelFileError {
  return error instanceof Error && BRAND in error
}
