import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurns } from './in-turns'

/** A turn may end on either side of the moment at which this test looks. */
const AT_MOST = 2

/** Longer than a turn, however fast the machine is. */
function busy(): void {
  const end = performance.now() + 6
  while (performance.now() < end);
}

/** How many texts were read between each two rounds of the loop, until all of these have ended. */
async function readPerRound(requests: number, texts: number): Promise<number[]> {
  let read = 0
  const rounds: number[] = []
  const one = () => {
    busy()
    read += 1
  }
  const all = Promise.all(
    Array.from({ length: requests }, () => inTurns(Array(texts).fill(''), one)),
  )
  for (let seen = 0; seen < requests * texts; ) {
    await setImmediate()
    if (read > seen) rounds.push(read - seen)
    seen = read
  }
  await all
  return rounds
}

test('stalls: a request of many texts lets others in between', async () => {
  expect(Math.max(...(await readPerRound(1, 8)))).toBeLessThanOrEqual(AT_MOST)
})

test('stalls: requests that come together share one turn of the loop', async () => {
  expect(Math.max(...(await readPerRound(8, 1)))).toBeLessThanOrEqual(AT_MOST)
})

test('texts that take no time are all read at once, and answered in their order', async () => {
  const texts = Array.from({ length: 100 }, (_, place) => String(place))
  expect(await inTurns(texts, Number)).toEqual([...texts.keys()])
})
