import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { slices } from '@/lib/slices'

/** Checked before others get their turn: about three milliseconds. */
const ELEMENTS_PER_TURN = 2_000

/** For each list of an object the most elements that it may have, where its schema says so. */
export function longestLists(schema: z.ZodType): Map<string, number> {
  const most = new Map<string, number>()
  for (const [name, list] of listsOf(schema)) {
    for (const check of list.def.checks ?? []) {
      const { def } = check._zod
      if (isMaximum(def)) most.set(name, def.maximum)
    }
  }
  return most
}

function isMaximum(def: object): def is z.core.$ZodCheckMaxLengthDef {
  return 'check' in def && def.check === 'max_length'
}

/** What a schema makes of an input, or all that is wrong with it. */
export type Checked<Output> =
  | { success: true; data: Output }
  | { success: false; issues: z.core.$ZodIssue[] }

/**
 * Answers what says what `safeParse` says, with turns for others while the elements of long lists are checked. Checks of the
 * whole object see the first elements of such a list only.
 */
export function turnChecker<Schema extends z.ZodType>(
  schema: Schema,
): (input: unknown) => Promise<Checked<z.output<Schema>>> {
  const lists = listsOf(schema)
  return async (input) => {
    const long = longListsIn(lists, input)
    return long.length === 0 ? checkAtOnce(schema, input) : checkLong(schema, input, long)
  }
}

async function checkLong<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  long: readonly LongList[],
): Promise<Checked<z.output<Schema>>> {
  const issues: z.core.$ZodIssue[] = []
  const beginning = { ...(input as Record<string, unknown>) }
  const checked: Record<string, unknown[]> = {}
  for (const { name, list, elements } of long) {
    beginning[name] = elements.slice(0, ELEMENTS_PER_TURN)
    const whole = list.clone({ ...list.def, element: z.unknown() }).safeParse(elements)
    const found = whole.success
      ? await checkElements(list, elements)
      : { issues: whole.error.issues }
    issues.push(...found.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] })))
    checked[name] = found.checked ?? []
  }
  const rest = schema.safeParse(beginning)
  const others = rest.success ? [] : rest.error.issues.filter(({ path }) => !isIn(checked, path))
  if (issues.length + others.length > 0 || !rest.success)
    return { success: false, issues: [...others, ...issues] }
  // The elements are those of the schema; it was the whole that they were taken out of.
  return { success: true, data: { ...(rest.data as object), ...checked } as z.output<Schema> }
}

/** The same for what is short. */
export function checkAtOnce<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(input)
  return parsed.success ? parsed : { success: false, issues: parsed.error.issues }
}

type Found = { issues: z.core.$ZodIssue[]; checked?: unknown[] }

async function checkElements(list: z.ZodArray, elements: readonly unknown[]): Promise<Found> {
  const elementsOnly = z.array(list.element)
  const issues: z.core.$ZodIssue[] = []
  const checked: unknown[] = []
  for (const [turn, slice] of slices(elements, ELEMENTS_PER_TURN).entries()) {
    const parsed = elementsOnly.safeParse(slice)
    for (const element of parsed.data ?? []) checked.push(element)
    for (const issue of parsed.error?.issues ?? []) {
      const [index, ...deeper] = issue.path
      issues.push({ ...issue, path: [turn * ELEMENTS_PER_TURN + Number(index), ...deeper] })
    }
    await setImmediate()
  }
  return { issues, checked }
}

function isIn(lists: Record<string, unknown>, [name]: readonly PropertyKey[]): boolean {
  return name !== undefined && Object.hasOwn(lists, name)
}

type Lists = readonly [name: string, list: z.ZodArray][]
type LongList = { name: string; list: z.ZodArray; elements: readonly unknown[] }

function longListsIn(lists: Lists, input: unknown): LongList[] {
  if (typeof input !== 'object' || input === null) return []
  return lists.flatMap(([name, list]) => {
    const elements: unknown = Reflect.get(input, name)
    if (!Array.isArray(elements) || elements.length <= ELEMENTS_PER_TURN) return []
    return [{ name, list, elements }]
  })
}

/** The fields of an object that are lists, be they given or not. */
function listsOf(schema: z.ZodType): Lists {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([name, field]): [string, z.ZodArray][] => {
    const given = bare(field)
    return given instanceof z.ZodArray ? [[name, given]] : []
  })
}

function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return bare(schema.unwrap())
  return schema
}
