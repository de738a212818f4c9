import 'server-only'
import { AppError } from '@/lib/errors'

/** `how` goes on after “The bundle is damaged: ”. */
export function damaged(how: string): AppError {
  return new AppError(
    'REQUEST_PARAMS_ERROR',
    `The bundle is damaged: ${how}. Nothing was brought in. Make it again, or copy it again from where it was made.`,
  )
}

export function ofNewerLangur(what: string): AppError {
  return new AppError(
    'REQUEST_PARAMS_ERROR',
    `The bundle is of a newer Langur: ${what}. Nothing was brought in. Upgrade this Langur first.`,
  )
}

export function noBundle(): AppError {
  return new AppError(
    'REQUEST_PARAMS_ERROR',
    'This is no bundle of a Langur model: its first line does not say so. Nothing was brought in. A file of texts is imported on the page Data of a model.',
  )
}
