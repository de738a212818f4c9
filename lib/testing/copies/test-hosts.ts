import { spawnSync } from 'node:child_process'

/** A machine as far as the network goes. */
export type TestHost = {
  address: string
  /** What a command is put behind to run there. */
  within: readonly string[]
  /** From now on nothing reaches it or leaves it, and nobody is told; null where that cannot be done. */
  cut: (() => void) | null
  mend: () => void
}

export type TestHosts = {
  /** Where this process is, which all hosts reach. */
  address: string
  hosts: TestHost[]
  remove: () => void
}

/**
 * Hosts of a network of their own: namespaces, each on a wire to one bridge. Where these may not be made, as without being
 * root, they are addresses of this machine, between which nothing can be cut.
 */
export function createTestHosts(count: number): TestHosts {
  const [own, subnet] = [`lg${process.pid}`, `10.77.${process.pid % 250}`]
  const places = Array.from({ length: count }, (_, index) => index)
  const isMade = attempt('netns', 'add', `${own}n0`)
  if (!isMade) {
    const address = (index: number) => `127.0.0.${index + 10}`
    const host = (index: number) => ({ address: address(index), within: [], cut: null, mend() {} })
    return { address: '127.0.0.1', hosts: places.map(host), remove() {} }
  }
  const bridge = `${own}b`
  ip('link', 'add', bridge, 'type', 'bridge')
  ip('address', 'add', `${subnet}.1/24`, 'dev', bridge)
  ip('link', 'set', bridge, 'up')
  const hosts = places.map((index): TestHost => {
    const [name, outside, inside] = [`${own}n${index}`, `${own}o${index}`, `${own}i${index}`]
    const address = `${subnet}.${index + 10}`
    if (index > 0) ip('netns', 'add', name)
    ip('link', 'add', outside, 'type', 'veth', 'peer', 'name', inside, 'netns', name)
    ip('link', 'set', outside, 'master', bridge, 'up')
    ip('-n', name, 'address', 'add', `${address}/24`, 'dev', inside)
    ip('-n', name, 'link', 'set', inside, 'up')
    ip('-n', name, 'link', 'set', 'lo', 'up')
    return {
      address,
      within: ['ip', 'netns', 'exec', name],
      cut: () => ip('link', 'set', outside, 'nomaster'),
      mend: () => ip('link', 'set', outside, 'master', bridge),
    }
  })
  return {
    address: `${subnet}.1`,
    hosts,
    remove() {
      // A wire ends with the namespace in which one of its ends is.
      for (const index of places) ip('netns', 'del', `${own}n${index}`)
      ip('link', 'del', bridge)
    },
  }
}

function attempt(...args: string[]): boolean {
  return spawnSync('ip', args).status === 0
}

function ip(...args: string[]): void {
  const { status, stderr } = spawnSync('ip', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`ip ${args.join(' ')} ended with ${status}: ${stderr}`)
}
