import type { Model } from '@/lib/engine/model'

/** Grows whenever the content of the file changes its form. */
export const MODEL_FORMAT = 1

/** What stands in the file besides arrays. */
export type ModelHeader = Pick<Model, 'settings' | 'tags' | 'about'> & {
  /** Version of the engine that trained the model. */
  readonly engine: string
  /** Of a single-tag model; null for a multi-tag one, whose calibration is in the arrays. */
  readonly temperature: number | null
}
