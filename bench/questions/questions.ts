import { accuracy } from './accuracy'
import { calibration } from './calibration'
import { defaults } from './defaults'
import { fewTags } from './few-tags'
import { fit } from './fit'
import { growth } from './growth'
import { manyTexts } from './many-texts'
import { oneText } from './one-text'
import { outOfFold } from './out-of-fold'
import type { Question } from './question'
import { reading } from './reading'
import { solver } from './solver'
import { tagging } from './tagging'

/** In the order in which they are asked: what everything rests on first. */
export const questions: readonly Question[] = [
  accuracy,
  fewTags,
  tagging,
  calibration,
  fit,
  solver,
  outOfFold,
  oneText,
  manyTexts,
  growth,
  defaults,
  reading,
]
