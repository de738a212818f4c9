/**
 * The proof's own error rates: thousands of versions are trained, judged, and held against what is true on texts that no
 * version has seen. Prints a row for each cell and exits with 1 if one is missed.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type Plan, simulate } from './proof/simulate'
import { HEAD, rowOf } from './proof/table'
import { isThread, serveRuns, startThreads } from './proof/threads'

if (isThread) serveRuns()
else await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      runs: { type: 'string', default: '200' },
      only: { type: 'string', default: '' },
      sizes: { type: 'string', default: '600,2000,4000' },
      threads: { type: 'string', default: String(availableParallelism()) },
    },
  })
  const runs = Number(values.runs)
  const { only } = values
  const sizes = values.sizes.split(',').map(Number)
  const plans: Plan[] = values.data
    ? [{ population: values.data, sizes, runs, only }]
    : [
        { population: 'zipf', sizes, runs, only },
        // rare tags are printed apart, and at one size: there a normal distribution is a poor one
        { population: 'zipf-rare', sizes: [2000], runs, only },
      ]
  const threads = startThreads(Number(values.threads))
  let missed = 0
  for (const plan of plans) {
    process.stdout.write(`\n${plan.population}\n\n${HEAD}\n`)
    for await (const cell of simulate(threads, plan)) {
      process.stdout.write(`${rowOf(cell)}\n`)
      if (cell.isReached === false) missed++
    }
  }
  await threads.stop()
  process.stdout.write(
    `\n${missed === 0 ? 'Every cell is reached.' : `Missed cells: ${missed}.`}\n`,
  )
  process.exitCode = missed === 0 ? 0 : 1
}
