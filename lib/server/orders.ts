import { type ChildProcess, fork } from 'node:child_process'
import { childEnv } from '@/lib/env'

/** What a process is told when it is started. */
export type Orders = {
  /** By which others call it. */
  name: string
  /** Where the process of pages and API listens for those who hand over. */
  socketPath: string
  /** When the whole server was started. */
  startedAt: string
}

/** Starts a process of the server. Traces of errors name the sources. */
export function forkProcess(file: string, dataFolder: string, orders: Orders): ChildProcess {
  return fork(file, [JSON.stringify(orders)], {
    env: childEnv(dataFolder),
    execArgv: ['--enable-source-maps'],
    // What is told has maps and dates in it.
    serialization: 'advanced',
  })
}

export function readOrders(): Orders {
  return JSON.parse(process.argv[2] ?? '')
}
