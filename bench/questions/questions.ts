import { accuracy } from './accuracy'
import { fit } from './fit'
import { outOfFold } from './out-of-fold'
import type { Question } from './question'

/** In the order in which they are asked: what everything rests on first. */
export const questions: readonly Question[] = [accuracy, fit, outOfFold]
