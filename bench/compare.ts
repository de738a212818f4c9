/** Asks the questions of the command line, all if none is named, and prints a table for each. */
import { writeFileSync } from 'node:fs'
import { findPeers } from './peers/find-peers'
import { type Options, readOptions } from './questions/options'
import type { Bench } from './questions/question'
import { questions } from './questions/questions'
import { writeGoals } from './report/goal'
import { type Table, tableAsJson, writeTable } from './report/table'
import { findQuickSets, findSets } from './sets/data-set'
import { performTask } from './tasks/run-task'

const [first, ...rest] = process.argv.slice(2)
if (first === 'task') await performTask(rest)
else await compare().catch(fail)

async function compare(): Promise<void> {
  const names = questions.map(({ name }) => name)
  const options = readOptions(process.argv.slice(2), names)
  const bench = prepare(options)
  process.stdout.write(bench.peers.missing.map((sentence) => `${sentence}\n`).join(''))
  const answers: Record<string, Table> = {}
  for (const question of questions.filter(({ name }) => options.questions.includes(name))) {
    const table = await question.ask(bench).catch((error: unknown) => {
      bench.say('')
      fail(error)
    })
    if (!table) continue
    bench.say('')
    process.stdout.write(`\n${writeTable(table)}`)
    answers[question.name] = table
  }
  const goals = Object.values(answers).flatMap((table) => table.goals)
  if (goals.length > 0) process.stdout.write(`\n${writeGoals(goals)}`)
  if (options.json !== null) writeFileSync(options.json, asJson(options, answers))
}

function prepare({ data, peers, sets, rounds, isQuick }: Options): Bench {
  return {
    sets: isQuick && sets === null ? findQuickSets(data) : findSets(data, sets),
    areNamed: sets !== null,
    peers: findPeers(peers),
    rounds,
    isQuick,
    say,
  }
}

/** One line that is written over, on a terminal only. */
function say(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what}`)
}

function asJson(options: Options, answers: Record<string, Table>): string {
  const tables = Object.entries(answers).map(([name, table]) => [name, tableAsJson(table)])
  const { rounds, isQuick, sets } = options
  const measured = {
    at: new Date().toISOString(),
    node: process.version,
    rounds,
    quick: isQuick,
    sets,
    questions: Object.fromEntries(tables),
  }
  return `${JSON.stringify(measured, null, 2)}\n`
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
