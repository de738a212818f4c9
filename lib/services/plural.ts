import 'server-only'

/** `1 text`, `2,500 texts`: for the sentences that services write into the history. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
