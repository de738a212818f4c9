import * as contract from '@/lib/contracts/backup'
import { handle } from '@/lib/http/endpoint'
import { askBackup } from '@/lib/services/backups/ask-backup'
import { cancelBackup as cancel } from '@/lib/services/backups/cancel-backup'
import { editSchedule } from '@/lib/services/backups/schedule'
import { showBackups } from '@/lib/services/backups/show-backups'

export const listBackups = handle(contract.listBackups, ({ application: { db, env } }) =>
  showBackups(db, env.backupFolder),
)

export const startBackup = handle(
  contract.startBackup,
  async ({ application: { db, env }, actor }) => {
    await askBackup(db, actor)
    return showBackups(db, env.backupFolder)
  },
)

export const editBackups = handle(
  contract.editBackups,
  async ({ application: { db, env }, actor, body }) => {
    await editSchedule(db, actor, body)
    return showBackups(db, env.backupFolder)
  },
)

export const cancelBackup = handle(
  contract.cancelBackup,
  async ({ application: { db, env }, actor, params }) => {
    await cancel(db, actor, params.backupId)
    return showBackups(db, env.backupFolder)
  },
)
