import { withoutRefused } from './refused'
import { isObject, type JsonObject } from './values'

type Step = { key: string; isList: boolean }

/**
 * Reads what stands in an object under a path: `data.text`, or `annotations[].result[].value.choices` for the choices
 * of all results of all annotations in one list.
 */
export function createGetter(path: string): (object: JsonObject) => unknown {
  const steps = path.split('.').map(toStep)
  const isCollected = steps.some((step) => step.isList)
  return (object) => {
    if (!isCollected) return valueAt(object, path)
    // A key may have a dot itself.
    if (Object.hasOwn(object, path)) return object[path]
    const found: unknown[] = []
    collect(object, steps, found)
    return found.flat()
  }
}

/** A key may have a dot itself, at whatever depth. */
function valueAt(value: unknown, path: string): unknown {
  if (!isObject(value)) return undefined
  if (Object.hasOwn(value, path)) return value[path]
  const dot = path.indexOf('.')
  if (dot < 0) return undefined
  return valueAt(follow(value, { key: path.slice(0, dot), isList: false }), path.slice(dot + 1))
}

function toStep(part: string): Step {
  return part.endsWith('[]')
    ? { key: part.slice(0, -2), isList: true }
    : { key: part, isList: false }
}

function follow(value: unknown, { key }: Step): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function collect(value: unknown, [step, ...rest]: Step[], found: unknown[]): void {
  if (!step) {
    if (value !== undefined && value !== null) found.push(value)
    return
  }
  const next = follow(value, step)
  if (!step.isList) collect(next, rest, found)
  else if (Array.isArray(next)) {
    for (const item of withoutRefused(next)) collect(item, rest, found)
  }
}
