import { parseArgs } from 'node:util'

export type Options = {
  readonly questions: readonly string[]
  readonly data: string
  readonly peers: string
  readonly sets: readonly string[] | null
  readonly rounds: number
  readonly isQuick: boolean
  readonly json: string | null
}

const ROUNDS = 3

/** Reads the command line; throws in words about whatever it does not understand. */
export function readOptions(args: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '../shared/data' },
      peers: { type: 'string', default: '../shared/peers' },
      sets: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  })
  const unknown = positionals.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new Error(`"${unknown}" is not a question. There are: ${known.join(', ')}.`)
  }
  const named = values.sets === undefined ? null : namesIn(values.sets)
  const usual = values.quick ? 1 : ROUNDS
  return {
    questions: positionals.length === 0 ? known : positionals,
    data: values.data,
    peers: values.peers,
    sets: named,
    rounds: values.rounds === undefined ? usual : roundsIn(values.rounds),
    isQuick: values.quick,
    json: values.json ?? null,
  }
}

function namesIn(list: string): string[] {
  const names = list.split(',').map((name) => name.trim())
  if (names.every((name) => name !== '')) return names
  throw new Error(`--sets takes names with commas between them, not "${list}".`)
}

function roundsIn(value: string): number {
  const rounds = Number(value)
  if (Number.isInteger(rounds) && rounds >= 1) return rounds
  throw new Error(`--rounds takes a whole number from 1 on, not "${value}".`)
}
