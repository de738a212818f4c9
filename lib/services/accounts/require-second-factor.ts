import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { readMeta, setMeta } from '@/db/meta'
import type { Actor } from '@/lib/contracts/actor'

/** Whether everybody who logs in with a password has to show a second factor, too. */
export async function isSecondFactorRequired(db: Database): Promise<boolean> {
  return (await readMeta(db, 'second_factor_required')) === 'true'
}

export async function requireSecondFactor(
  db: Database,
  actor: Actor,
  required: boolean,
): Promise<void> {
  if ((await isSecondFactorRequired(db)) === required) return
  await db.write(async (tx) => {
    await setMeta(tx, 'second_factor_required', String(required))
    const said = `a second factor is ${required ? 'required' : 'left to everybody'}`
    await addAudit(tx, actor, 'setting changed', said)
  })
}
