import { parseArgs } from 'node:util'

/** Options every script understands, with their defaults. */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data/airline' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '16' },
    },
  })
  return {
    data: values.data,
    seconds: Number(values.seconds),
    connections: Number(values.connections),
  }
}
