import { expect, test } from 'vitest'
import { z } from 'zod'
import { deployModel } from '@/lib/contracts/deployment'
import { inputParser } from './parse-input'

const parse = inputParser(deployModel.body ?? z.never(), true)

test('half a model in production: a version that deploy/ would not deploy is refused by name', () => {
  expect(() => parse({ version: 3 })).toThrow('version is not a field of this request')
  for (const sent of [{}, [], { name: 'x' }, 'x', 5]) expect(() => parse(sent)).not.toThrow()
})
