import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countUsers, insertUser } from '@/db/accounts/accounts'
import type { Connection } from '@/db/connection/database'
import { openReader } from '@/db/connection/open'
import { readMeta, takeMeta, writeMeta } from '@/db/meta'
import { findModelById, insertModel, listModels, updateModel } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { newModel } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'

let db: TemporaryDatabase
beforeEach(async () => {
  db = await openTemporaryDatabase()
})
afterEach(() => db.remove())

const addModel = (publicId: string) =>
  db.write((tx) => insertModel(tx, newModel({ publicId }), new Date()))
const count = async (of = db.read) =>
  (await listModels(of, { limit: 100, offset: 0, order: [] })).length

describe('a write', () => {
  test('that fails leaves nothing behind, and the next one works', async () => {
    const failing = db.write(async (tx) => {
      await insertModel(tx, newModel({ publicId: 'cl_bad' }), new Date())
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await addModel('cl_good')
    expect(await count()).toBe(1)
  })

  test('is seen by itself, and by nobody else before it ends', async () => {
    await db.write(async (tx) => {
      await insertModel(tx, newModel({ publicId: 'cl_1' }), new Date())
      expect(await count(tx)).toBe(1)
      expect(await count()).toBe(0)
    })
    expect(await count()).toBe(1)
  })

  test('runs alone, in the order in which it was asked for', async () => {
    const seen: string[] = []
    const slow = (name: string) =>
      db.write(async () => {
        seen.push(`${name} begins`)
        await Promise.resolve()
        seen.push(`${name} ends`)
      })
    await Promise.all([slow('one'), slow('two')])
    expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  })

  test('is told of once it is committed, and not if it fails', async () => {
    let told = 0
    db.onCommit(() => {
      told += 1
    })
    const before = db.commits()
    await addModel('cl_1')
    await db.write(() => Promise.reject(new Error('no'))).catch(() => {})
    expect([told, db.commits() - before]).toEqual([1, 1])
  })
})

describe('the mark', () => {
  test('stays while nothing is written, and changes with every commit', async () => {
    const marks = [await db.mark(), await db.mark()]
    await addModel('cl_1')
    marks.push(await db.mark())
    expect([marks[0] === marks[1], marks[1] === marks[2]]).toEqual([true, false])
  })
})

describe('a snapshot', () => {
  test('does not see what is written while it lasts', async () => {
    await addModel('cl_1')
    const seen = await db.snapshot(async (then) => {
      const before = await count(then.read)
      await addModel('cl_2')
      return [before, await count(then.read), await count()]
    })
    expect(seen).toEqual([1, 1, 2])
    expect(await db.snapshot((then) => count(then.read))).toBe(2)
  })

  test('holds over everything that is read, a row as well as its number', async () => {
    const { id } = await addModel('cl_1')
    await db.snapshot(async (then) => {
      expect(await count(then.read)).toBe(1)
      await db.write((tx) => updateModel(tx, id, { name: 'Renamed' }, new Date()))
      expect((await findModelById(then.read, id))?.name).not.toBe('Renamed')
    })
  })

  test('is for looking only: nothing can be written through it', async () => {
    await db.snapshot(async (then) => {
      const insert = (tx: Connection) => insertModel(tx, newModel({ publicId: 'cl_1' }), new Date())
      await expect(then.write(insert)).rejects.toThrow('writes nothing')
      await expect(then.writePart(insert)).rejects.toThrow('writes nothing')
    })
    expect(await count()).toBe(0)
  })

  test('within a snapshot is the same one', async () => {
    const seen = await db.snapshot(async (then) => {
      await count(then.read)
      await addModel('cl_1')
      return then.snapshot((again) => count(again.read))
    })
    expect(seen).toBe(0)
  })

  test('ends when its work fails, and many can last at once', async () => {
    await expect(
      db.snapshot(async (then) => {
        await count(then.read)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    const many = Array.from({ length: 10 }, () => db.snapshot((then) => count(then.read)))
    expect(await Promise.all(many)).toEqual(new Array(10).fill(0))
  })
})

test('a thread of its own reads what is committed, and cannot write', async () => {
  const reader = await openReader(db.address)
  await addModel('cl_1')
  expect(await count(reader.read)).toBe(1)
  await expect(
    insertModel(reader.read, newModel({ publicId: 'cl_2' }), new Date()),
  ).rejects.toThrow()
  await reader.close()
})

describe('what may exist once', () => {
  test('is refused the second time without a trace', async () => {
    const user = {
      email: 'maya@example.org',
      name: 'Maya',
      role: 'owner',
      passwordHash: 'x',
    } as const
    expect(await insertUser(db, systemActor, { id: 'a', ...user })).toBe(true)
    expect(await insertUser(db, systemActor, { id: 'b', ...user })).toBe(false)
    expect(await countUsers(db)).toBe(1)
    await addModel('cl_1')
    await expect(addModel('cl_1')).rejects.toThrow()
    expect(await count()).toBe(1)
  })

  test('is taken by one of two who take it', async () => {
    await writeMeta(db, 'setup_code_hash', 'secret')
    const take = (value: string) => db.write((tx) => takeMeta(tx, 'setup_code_hash', value))
    expect(await Promise.all([take('wrong'), take('secret'), take('secret')])).toEqual([
      false,
      true,
      false,
    ])
    expect(await readMeta(db, 'setup_code_hash')).toBeUndefined()
  })
})

test('a database that answers says so', async () => {
  await expect(db.trouble()).resolves.toBeNull()
})
