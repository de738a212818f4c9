import 'server-only'
import type { ModelRow } from '@/db/models/models'
import { AppError } from '@/lib/errors'
import type { Case } from './case-for'

/** Refuses a deploy by one person where two are needed; going back to what was in production before is free. */
export function checkSecond(
  { secondPerson, publicId }: Pick<ModelRow, 'secondPerson' | 'publicId'>,
  { isBack }: Pick<Case, 'isBack'>,
): void {
  if (!secondPerson || isBack) return
  const detail = `This model deploys with a second person: ask for the deploy on the page Deploy, or with POST classifiers/${publicId}/deploy-requests/, and another person approves it.`
  throw new AppError('CONFLICT', detail)
}
