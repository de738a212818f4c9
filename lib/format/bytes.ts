const UNITS = ['bytes', 'KB', 'MB', 'GB']

/** 1_572_864 → “1.5 MB”; a KB is 1024 bytes. */
export function bytes(size: number): string {
  let value = size
  let step = 0
  while (value >= 1023.95 && step < UNITS.length - 1) {
    value /= 1024
    step += 1
  }
  const digits = step > 0 && value < 99.95 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0)
  return `${digits} ${size === 1 ? 'byte' : UNITS[step]}`
}
