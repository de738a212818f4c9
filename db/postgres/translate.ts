/** A statement as PostgreSQL takes it. */
export type Translated = { text: string; values: unknown[] }

/** What is left alone, places for values, what is said to SQLite's planner only, and names that PostgreSQL would write small. */
const TOKEN =
  /'(?:[^']|'')*'|"[^"]*"|\?|(?<![:\w]):([a-z]\w*)|\s+INDEXED BY \w+|\bCROSS JOIN\b|\browid IN\s+\(SELECT rowid|(?<=[(,\s.])[a-z]+[A-Z]\w*/g

/** So many statements are kept translated; those with a list in them have as many texts as the list has lengths. */
const KEPT = 2_000

const kept = new Map<string, string>()

/**
 * A statement of `db/`, which is in the SQL that both databases take: `?` and `:name` become numbers, each with the type of
 * its value, as SQLite knows it from the value itself.
 */
export function translate(sql: string, given: readonly unknown[]): Translated {
  const [named] = given
  const isNamed = isRecord(named)
  const values: unknown[] = isNamed ? [] : given.map(toPostgres)
  if (!isNamed) {
    const key = `${sql}\0${values.map(typeOf).join(' ')}`
    const text = kept.get(key) ?? written(sql, values, null)
    if (kept.size < KEPT) kept.set(key, text)
    return { text, values }
  }
  return { text: written(sql, values, named), values }
}

function written(
  sql: string,
  values: unknown[],
  named: Readonly<Record<string, unknown>> | null,
): string {
  let next = 0
  const places = new Map<string, number>()
  const place = (name: string | undefined) => {
    if (name === undefined || named === null) return ++next
    if (!(name in named)) throw new Error(`No value is given for :${name}.`)
    const found = places.get(name) ?? values.push(toPostgres(named[name]))
    places.set(name, found)
    return found
  }
  return sql.replace(TOKEN, (token, name: string | undefined) => {
    if (token !== '?' && name === undefined) return otherwise(token)
    const number = place(name)
    return `$${number}${typeOf(values[number - 1])}`
  })
}

function otherwise(token: string): string {
  if (token === 'CROSS JOIN') return 'JOIN'
  if (/^\s/.test(token)) return ''
  // Rows of one statement, which have no number in the order of their index.
  if (token.startsWith('rowid IN')) return token.replaceAll('rowid', 'ctid')
  return /^[a-z]/.test(token) ? `"${token}"` : token
}

function typeOf(value: unknown): string {
  if (typeof value === 'string') return '::text'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? '::int8' : '::float8'
  return Buffer.isBuffer(value) ? '::bytea' : ''
}

function toPostgres(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string') return withoutNul(value)
  return ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : (value ?? null)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)
}

/** PostgreSQL has no place for U+0000 in a text. Two characters that Unicode keeps for such uses stand for it and for themselves. */
const MARK = '\u{10fffe}'
const [NUL, OWN] = [`${MARK}0`, `${MARK}1`]

function withoutNul(text: string): string {
  if (!text.includes('\0') && !text.includes(MARK)) return text
  return text.replaceAll(MARK, OWN).replaceAll('\0', NUL)
}

/** A text as it was given. */
export function withNul(text: string): string {
  return text.includes(MARK) ? text.replaceAll(NUL, '\0').replaceAll(OWN, MARK) : text
}
