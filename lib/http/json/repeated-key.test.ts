import { expect, test } from 'vitest'
import { refuseRepeatedKeys } from './repeated-key'

const refuse = (body: string) => () => refuseRepeatedKeys(Buffer.from(body))

test.each([
  ['{"filter":{"q":"spam"},"filter":{"tagged":true}}', 'filter'],
  ['{"all":false, "all" : true}', 'all'],
  ['{"filter":{"q":"a","tag":1,"q":"b"}}', 'q'],
  ['{"data":[{"text":"a","tags":["x"]},{"text":"b","tags":["x"],"tags":["y"]}]}', 'tags'],
])(
  'a mistyped filter means nothing: a key that stands twice is refused by name, %s',
  (body, name) => {
    expect(refuse(body)).toThrow(`${name} stands twice in one object of the body`)
  },
)

test.each([
  '{"a":{"b":1},"b":{"a":1}}',
  '[{"a":1},{"a":2}]',
  '{"a":"\\"a\\":1,{","b":"}"}',
  '{"a":{"a":{"a":1}}}',
  '{"a":1,',
  '}{"a"::',
])('the same name in other objects, or in a string, is none: %s', (body) => {
  expect(refuse(body)).not.toThrow()
})
