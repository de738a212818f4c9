import { totalmem } from 'node:os'
import { type Source, value } from './source'

/** One that serves takes about 100 MB and the models that it answers by, and trainings need room beside them. */
const SERVE_BYTES = 256 * 2 ** 20

export function readServeProcesses(source: Source): number {
  const text = value(source, 'LANGUR_SERVE_PROCESSES') ?? '1'
  const processes = Number(text)
  if (!/^[1-9]\d*$/.test(text)) {
    throw new Error(`LANGUR_SERVE_PROCESSES must be a whole number from 1 on, but is "${text}".`)
  }
  const most = Math.max(1, Math.floor(memory() / 2 / SERVE_BYTES))
  if (processes <= most) return processes
  throw new Error(
    `LANGUR_SERVE_PROCESSES is ${processes}, but half the memory of this machine has room for ${most}, of 256 MiB each. Set it to ${most} or less.`,
  )
}

/** Of the machine, or what a container may take of it, in bytes. */
function memory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
}

const UNITS = { MB: 2 ** 20, GB: 2 ** 30 } as const

export function readTrainingMemory(source: Source): number {
  const text = value(source, 'LANGUR_TRAINING_MEMORY')
  if (text === undefined) return totalmem() / 2
  const [, amount, unit] = /^(\d+(?:\.\d+)?) ?(MB|GB)$/i.exec(text) ?? []
  const bytes = Number(amount) * UNITS[unit?.toUpperCase() as keyof typeof UNITS]
  if (bytes > 0) return bytes
  throw new Error(
    `LANGUR_TRAINING_MEMORY must be an amount such as 2GB or 512MB, but is "${text}".`,
  )
}
