import type { Bodies } from '@/lib/contracts/api'
import { isUnderWay } from '@/lib/facts/under-way'
import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

const BUSY_POLL_MS = 1_000
const IDLE_POLL_MS = 15_000

export function backupsQuery() {
  return getQuery('backups/', {}, (backups) =>
    backups?.job && isUnderWay(backups.job) ? BUSY_POLL_MS : IDLE_POLL_MS,
  )
}

export function useStartBackup() {
  return useWrite(() => api('POST backups/', {}), { refreshes: [backupsQuery().queryKey] })
}

export function useCancelBackup() {
  return useWrite((backupId: number) => api('DELETE backups/{backupId}/', { backupId }), {
    refreshes: [backupsQuery().queryKey],
  })
}

export function useEditBackups() {
  return useWrite((body: Bodies['PATCH backups/']) => api('PATCH backups/', {}, { body }), {
    refreshes: [backupsQuery().queryKey],
  })
}
