import 'server-only'
import type { Analysis } from '@/lib/contracts/analysis'
import { AppError } from '@/lib/errors'

type Asked = {
  /** The last part of the address at which it is asked for. */
  at: string
  /** What is being done meanwhile, as a sentence without its end. */
  doing: string
}

/** The result that a list is made from; null where there is nothing to find. Throws while it is not known. */
export function required<Result>(
  { result, state, error }: Analysis<Result>,
  { at, doing }: Asked,
): Result | null {
  if (result || state === 'ready') return result
  if (state === 'not_asked') {
    const message = `Nobody has asked for this yet. Send POST to "${at}" of the model, and ask again when it is ready.`
    throw new AppError('NOT_READY', message)
  }
  throw new AppError('NOT_READY', error ?? `${doing}. Ask again soon.`)
}
