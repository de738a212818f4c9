import { expect, test } from 'vitest'
import { currentSettings, replaceSettings } from '@/db/models/settings'
import { systemActor } from '@/lib/contracts/actor'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { modelEditSchema } from '@/lib/contracts/model'
import type { Settings } from '@/lib/contracts/settings'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { checkExpressions } from './check-expressions'
import { createModel } from './create-model'
import { editModel } from './edit-model'

test('a pattern that cannot be used changes nothing and is named with its reason', async () => {
  const db = await openTemporaryDatabase()
  const model = await createModel(db, systemActor, { name: 'Support' })
  const order = { name: 'order', pattern: '[A-Z]{2}-\\d{4}' }
  await editModel(db, systemActor, model, { regular_expressions: [order] })
  const regular_expressions = [order, { name: 'twice', pattern: '(a)\\1' }]
  await expect(editModel(db, systemActor, model, { regular_expressions })).rejects.toMatchObject({
    code: 'REQUEST_PARAMS_ERROR',
    fields: [
      {
        path: 'regular_expressions.2.pattern',
        message:
          'The pattern of twice cannot be used. Backreferences such as \\1 cannot be used: they can take forever.',
        value: '(a)\\1',
      },
    ],
  })
  await expect(
    createModel(db, systemActor, { name: 'Other', regular_expressions }),
  ).rejects.toMatchObject({ code: 'REQUEST_PARAMS_ERROR' })
  expect((await currentSettings(db.read, model.id)).regular_expressions).toEqual([order])
  await db.remove()
})

test('of several patterns that cannot be used each is named', () => {
  const patterns = ['(', 'a', '(?=b)']
  const check = () => checkExpressions(patterns.map((pattern, at) => ({ name: `n${at}`, pattern })))
  expect(check).toThrowError(
    expect.objectContaining({
      message: expect.stringMatching(/pattern of n0 .* pattern of n2 /),
      fields: [
        expect.objectContaining({ path: 'regular_expressions.1.pattern', value: '(' }),
        expect.objectContaining({ path: 'regular_expressions.3.pattern', value: '(?=b)' }),
      ],
    }),
  )
})

test('settings that were stored before there were expressions have none', async () => {
  const db = await openTemporaryDatabase()
  const model = await createModel(db, systemActor, { name: 'Support' })
  const { regular_expressions: _, ...old } = defaultSettings
  await db.write((tx) => replaceSettings(tx, model.id, 2, old as Settings))
  expect(await currentSettings(db.read, model.id)).toEqual(defaultSettings)
  await db.remove()
})

test.each([
  [[{ name: 'my order', pattern: 'a' }]],
  [[{ name: '', pattern: 'a' }]],
  [[{ name: 'a', pattern: '' }]],
  [[{ name: 'a', pattern: 'x'.repeat(501) }]],
  [Array.from({ length: 51 }, (_, i) => ({ name: `n${i}`, pattern: 'a' }))],
  [
    [
      { name: 'a', pattern: 'a' },
      { name: 'a', pattern: 'b' },
    ],
  ],
])('%j is refused', (regular_expressions) => {
  expect(modelEditSchema.safeParse({ regular_expressions }).success).toBe(false)
})
