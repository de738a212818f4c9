import type { Declaration } from '@/lib/contracts/declare'
import { AppError } from '@/lib/errors'
import type { Identity } from './identify'

/** Throws where a session lacks a second factor that is required, or has not shown its password for long. */
export function permitSession(
  { allow, asksPassword, isEntrance }: Pick<Declaration, 'allow' | 'asksPassword' | 'isEntrance'>,
  identity: Identity | undefined,
): void {
  const session = identity?.session
  if (!session || allow === 'public') return
  if (session.needsSecondFactor && !isEntrance) {
    const detail =
      'An owner requires a second factor of everybody. Set yours up first, on the page Second factor.'
    throw new AppError('FORBIDDEN', detail, { extra: { asks_for: 'second factor' } })
  }
  if (asksPassword && !session.isFresh) {
    const detail =
      'Give your password again: this is asked ten minutes after the login, before tokens, people and deleting.'
    throw new AppError('FORBIDDEN', detail, { extra: { asks_for: 'password' } })
  }
}
