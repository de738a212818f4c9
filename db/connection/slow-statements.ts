import type Sqlite from 'better-sqlite3'

/** A statement that took long: its text has places where values were, so it tells of no text and no person. */
export type SlowStatement = { sql: string; ms: number; at: Date }

/** Below this a statement is not looked at further. */
const SLOW_MS = 5
const KEPT = 500
/** So much of its text, in code units: who wrote it knows which it is. */
const SHOWN = 500
const HOUR_MS = 3_600_000

const KEY = Symbol.for('langur.slow-statements')
type Ring = { next: number; kept: SlowStatement[] }

/** One for the process: Next has copies of every module. */
function ringOf(): Ring {
  const global = globalThis as { [KEY]?: Ring }
  const ring = global[KEY] ?? { next: 0, kept: [] }
  global[KEY] = ring
  return ring
}

/** The slowest statements of this process in the last hour, the slowest first; of one text only the slowest. */
export async function slowStatements(most: number): Promise<SlowStatement[]> {
  const since = Date.now() - HOUR_MS
  const slowest = new Map<string, SlowStatement>()
  for (const one of ringOf().kept) {
    const known = slowest.get(one.sql)
    if (one.at.getTime() >= since && (known?.ms ?? 0) < one.ms) slowest.set(one.sql, one)
  }
  return [...slowest.values()].sort((a, b) => b.ms - a.ms).slice(0, most)
}

const WAYS = ['run', 'get', 'all'] as const

/** From now on what is prepared on this connection tells how long it takes; that costs less than a microsecond. */
export function watchStatements(sqlite: Sqlite.Database): void {
  const ring = ringOf()
  const prepare = sqlite.prepare.bind(sqlite)
  sqlite.prepare = ((source: string) => {
    const statement = prepare(source)
    for (const way of WAYS) {
      const ask = statement[way].bind(statement)
      statement[way] = ((...values: unknown[]) => {
        const start = performance.now()
        try {
          return ask(...values)
        } finally {
          const ms = performance.now() - start
          if (ms >= SLOW_MS) keep(ring, source, ms)
        }
      }) as never
    }
    return statement
  }) as typeof sqlite.prepare
}

/** The same for a statement that a server is asked. */
export async function timed<Result>(sql: string, asked: Promise<Result>): Promise<Result> {
  const start = performance.now()
  try {
    return await asked
  } finally {
    const ms = performance.now() - start
    if (ms >= SLOW_MS) keep(ringOf(), sql, ms)
  }
}

function keep(ring: Ring, source: string, ms: number): void {
  const sql = source.replace(/\s+/g, ' ').trim()
  const shown = sql.length > SHOWN ? `${sql.slice(0, SHOWN)}…` : sql
  ring.kept[ring.next] = { sql: shown, ms, at: new Date() }
  ring.next = (ring.next + 1) % KEPT
}
