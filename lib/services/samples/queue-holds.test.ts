import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { createHoldStore, createQueueHolds, type QueueHolds } from './queue-holds'

let now: number
let holds: QueueHolds
beforeEach(() => {
  now = 0
  holds = createQueueHolds(createHoldStore(() => now))
})

test('two people tag at once: what one has taken another cannot', async () => {
  expect(await holds.take(1, 'Maya', [1, 2])).toEqual(new Set([1, 2]))
  expect(await holds.take(1, 'Tom', [2, 3])).toEqual(new Set([3]))
  expect(await holds.ofOthers(1, 'Tom')).toEqual(new Set([1, 2]))
  expect(await holds.ofOthers(1, null)).toEqual(new Set([1, 2, 3]))
  expect(await holds.ofOthers(2, 'Tom')).toEqual(new Set())
})

test('two people tag at once: after minutes a text is free again, unless it is held for longer', async () => {
  await holds.take(1, 'Maya', [1, 2])
  now = 9 * 60_000
  await holds.prolong(1, 'Maya', [2])
  await holds.prolong(1, 'Tom', [1])
  now = 11 * 60_000
  expect(await holds.ofOthers(1, 'Tom')).toEqual(new Set([2]))
})

test('two people tag at once: nobody keeps all', async () => {
  const many = Array.from({ length: 300 }, (_, index) => index + 10)
  await holds.take(1, 'Maya', many)
  expect(await holds.ofOthers(1, 'Tom')).toEqual(new Set(many.slice(100)))
})

test('two people tag at once: who leaves keeps nothing, and whoever stays keeps all', async () => {
  await holds.take(1, 'Maya', [1, 2])
  await holds.take(1, 'Tom', [3])
  await holds.free(1, 'Maya')
  expect(await holds.ofOthers(1, 'Ann')).toEqual(new Set([3]))
})

/** The same, as plainly as can be: each text with its holder and the moment until which. */
function createPlainHolds() {
  const all = new Map<number, { name: string; until: number }>()
  const holderOf = (id: number) => {
    const one = all.get(id)
    return one && one.until > now ? one.name : null
  }
  const keep = (name: string, ids: number[]) => {
    for (const id of ids) all.set(id, { name, until: now + 10 * 60_000 })
  }
  return {
    take(name: string, ids: number[]) {
      const free = ids.filter((id) => [null, name].includes(holderOf(id)))
      keep(name, free)
      return new Set(free)
    },
    prolong: (name: string, ids: number[]) =>
      keep(
        name,
        ids.filter((id) => holderOf(id) === name),
      ),
    free(name: string) {
      for (const [id, one] of all) if (one.name === name) all.delete(id)
    },
    ofOthers: (name: string) =>
      new Set([...all.keys()].filter((id) => ![null, name].includes(holderOf(id)))),
  }
}

test('two people tag at once: whatever they do, no text is in two hands', async () => {
  const names = ['Maya', 'Tom', 'Ann']
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 6 })
  const kind = fc.constantFrom('take', 'prolong', 'free', 'wait')
  const act = fc.tuple(kind, fc.constantFrom(...names), ids)
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
      now = 0
      holds = createQueueHolds(createHoldStore(() => now))
      const plain = createPlainHolds()
      const done = {
        take: async (name: string, some: number[]) =>
          expect(await holds.take(1, name, some)).toEqual(plain.take(name, some)),
        async prolong(name: string, some: number[]) {
          await holds.prolong(1, name, some)
          plain.prolong(name, some)
        },
        async free(name: string) {
          await holds.free(1, name)
          plain.free(name)
        },
        async wait() {
          now += 4 * 60_000
        },
      }
      for (const [what, name, some] of acts) await done[what](name, some)
      for (const name of names) expect(await holds.ofOthers(1, name)).toEqual(plain.ofOthers(name))
    }),
  )
})
