import { count } from './count'

/** plural('text', 1) → “1 text”, plural('text', 12800) → “12,800 texts”. */
export function plural(noun: string, value: number, many = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : many}`
}
