import type { Model } from '@/lib/engine/model'

/** Grows whenever the content of the file changes its form. A file is of the first format that says all of it, so that older releases go on reading it. */
export const MODEL_FORMAT = 2
/** Before a single-tag model could answer that no tag fits. */
export const FIRST_FORMAT = 1

/** What stands in the file besides arrays. */
export type ModelHeader = Pick<Model, 'settings' | 'tags' | 'about'> & {
  /** Version of the engine that trained the model. */
  readonly engine: string
  /** Of a single-tag model; null for a multi-tag one, whose calibration is in the arrays. */
  readonly temperature: number | null
}
