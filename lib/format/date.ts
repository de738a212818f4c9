const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** “18 Nov”, with the year when it is not this one: “18 Nov 2025”. Local time. */
export function day(moment: string | Date, now: Date = new Date()): string {
  const date = new Date(moment)
  const text = `${date.getDate()} ${MONTHS[date.getMonth()]}`
  return date.getFullYear() === now.getFullYear() ? text : `${text} ${date.getFullYear()}`
}

/** “14:22”, local time. */
export function clock(moment: string | Date): string {
  const date = new Date(moment)
  const minutes = String(date.getMinutes()).padStart(2, '0')
  return `${String(date.getHours()).padStart(2, '0')}:${minutes}`
}

/** “15 Nov, 14:22”. */
export function dayAndClock(moment: string | Date, now: Date = new Date()): string {
  return `${day(moment, now)}, ${clock(moment)}`
}
