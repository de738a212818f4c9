import { statfs } from 'node:fs/promises'
import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Database } from '@/db/connection/database'
import { databaseBytes } from '@/db/status/database-file'
import { longWork } from '@/db/status/queue'

/** Says that a job has ended, how, and after how long. */
export type JobEnded = (kind: string, result: string, seconds: number) => void

/** What the job runner adds to /api/metrics: its jobs, what waits for it, and the disk on which all of it is kept. */
export function createJobMetrics(registry: Registry, db: Database): JobEnded {
  const registers = [registry]
  const ended = new Counter({
    name: 'langur_jobs_total',
    help: 'Jobs that have ended, by kind and result.',
    labelNames: ['kind', 'result'],
    registers,
  })
  const durations = new Histogram({
    name: 'langur_job_duration_seconds',
    help: 'How long jobs took.',
    labelNames: ['kind'],
    buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 7_200],
    registers,
  })
  addQueue(registers, db)
  addDisk(registers, db)
  return (kind, result, seconds) => {
    ended.inc({ kind, result })
    durations.observe({ kind }, seconds)
  }
}

function addQueue(registers: Registry[], db: Database): void {
  new Gauge({
    name: 'langur_queue',
    help: 'Long work that waits or is under way, by kind.',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      for (const { kind, waiting, running } of await longWork(db.read)) {
        this.set({ kind, state: 'waiting' }, waiting)
        this.set({ kind, state: 'running' }, running)
      }
    },
  })
  new Gauge({
    name: 'langur_queue_oldest_seconds',
    help: 'Since when the oldest long work of a kind was asked for that has not ended; 0 where there is none.',
    labelNames: ['kind'],
    registers,
    async collect() {
      const now = Date.now()
      for (const { kind, oldest } of await longWork(db.read)) {
        this.set({ kind }, oldest ? (now - oldest.getTime()) / 1000 : 0)
      }
    },
  })
}

function addDisk(registers: Registry[], db: Database): void {
  new Gauge({
    name: 'langur_disk_free_bytes',
    help: 'What is free where the data folder is.',
    registers,
    async collect() {
      const { bavail, bsize } = await statfs(db.folder)
      this.set(bavail * bsize)
    },
  })
  new Gauge({
    name: 'langur_database_bytes',
    help: 'Size of the database, and of its log where that is a file of its own.',
    labelNames: ['part'],
    registers,
    async collect() {
      const { file, log } = await databaseBytes(db)
      this.set({ part: 'file' }, file)
      if (log !== null) this.set({ part: 'log' }, log)
    },
  })
}
