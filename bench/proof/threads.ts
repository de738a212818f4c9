import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Population, readPopulation } from './population'
import { performRun, type Result, type Task } from './runs'
import { createWorld, type World } from './world'
import { zipfTopics } from './zipf-topics'

/** `zipf`, `zipf-rare`, or a folder with a data set. */
export type PopulationName = string

type Job = { id: number; task: Task; population: PopulationName; n: number; runs: number[] }
type Done = { id: number; results: Result[] }

/** The runs of an experiment in one population and size, shared out over threads in pieces of this many. */
const PIECE = 5

export type Threads = {
  run(task: Task, population: PopulationName, n: number, runs: number): Promise<Result[]>
  stop(): Promise<void>
}

export function populationOf(name: PopulationName): Population {
  if (name === 'zipf') return zipfTopics(false)
  return name === 'zipf-rare' ? zipfTopics(true) : readPopulation(name)
}

/** Starts the program again in threads, which end up in `serveRuns`. */
export function startThreads(count: number): Threads {
  const waiting: Job[] = []
  const finished = new Map<number, (results: Result[]) => void>()
  let jobs = 0
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(process.argv[1] ?? '', { workerData: 'proof' })
    worker.on('error', (error) => {
      throw error
    })
    return worker
  })
  const idle = new Set(workers)
  const start = () => {
    for (const worker of idle) {
      const job = waiting.shift()
      if (!job) return
      idle.delete(worker)
      worker.once('message', ({ id, results }: Done) => {
        idle.add(worker)
        finished.get(id)?.(results)
        start()
      })
      worker.postMessage(job)
    }
  }
  return {
    async run(task, population, n, runs) {
      const pieces = Array.from({ length: Math.ceil(runs / PIECE) }, (_, piece) =>
        Array.from({ length: Math.min(PIECE, runs - PIECE * piece) }, (_, i) => PIECE * piece + i),
      )
      const results = pieces.map(
        (piece) =>
          new Promise<Result[]>((resolve) => {
            const id = jobs++
            finished.set(id, resolve)
            waiting.push({ id, task, population, n, runs: piece })
          }),
      )
      start()
      return (await Promise.all(results)).flat()
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** What a thread does: its own populations and corpora, kept for all its runs. */
export function serveRuns(): void {
  const worlds = new Map<PopulationName, World>()
  parentPort?.on('message', ({ id, task, population, n, runs }: Job) => {
    const world = worlds.get(population) ?? createWorld(populationOf(population))
    worlds.set(population, world)
    const done: Done = { id, results: runs.map((run) => performRun(task, world, n, run)) }
    parentPort?.postMessage(done)
  })
}

export const isThread = !isMainThread && workerData === 'proof'
