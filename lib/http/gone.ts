import { AppError } from '@/lib/errors'

/** Fires, with a sentence as its reason, when whoever asked has hung up. `listen` tells how that is heard of. */
export function gone(listen: (end: () => void) => void): AbortSignal {
  const controller = new AbortController()
  listen(() => {
    const detail = 'Whoever asked has hung up before the answer, so nothing was done.'
    controller.abort(new AppError('NOT_READY', detail))
  })
  return controller.signal
}
