import { type SlowStatement, slowStatements } from '@/db/connection/slow-statements'

const TOLD = 10

/** What a process tells of itself when it is asked. */
export type OwnStatus = { memoryBytes: number; uptimeSeconds: number; slow: SlowStatement[] }

export async function ownStatus(): Promise<OwnStatus> {
  return {
    memoryBytes: process.memoryUsage.rss(),
    uptimeSeconds: process.uptime(),
    slow: await slowStatements(TOLD),
  }
}
