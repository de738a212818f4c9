import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { changedNames, settingName, settingValue } from './setting-words'

test('every setting of the contract has a name and a value for people', () => {
  for (const [setting, value] of Object.entries(defaultSettings)) {
    expect(settingName(setting)).not.toBe(setting)
    expect(settingValue(setting, value)).toMatch(/\S/)
  }
})

test('values read as words', () => {
  expect(settingValue('ngram_range', [1, 2])).toBe('1–2 words')
  expect(settingValue('ngram_range', [1, 1])).toBe('1 word')
  expect(settingValue('char_ngram_range', null)).toBe('off')
  expect(settingValue('char_ngram_range', [2, 5])).toBe('2–5 characters')
  expect(settingValue('max_features', 20_000)).toBe('20,000')
  expect(settingValue('stopwords', true)).toBe('list of the language')
  expect(settingValue('stopwords', ['der', 'die'])).toBe('2 own words')
  expect(settingValue('whitelist', [])).toBe('nothing')
  expect(settingValue('regular_expressions', [])).toBe('none')
  const expressions = [
    { name: 'order', pattern: 'a' },
    { name: 'ticket', pattern: 'b' },
  ]
  expect(settingValue('regular_expressions', expressions)).toBe('order, ticket')
  expect(settingValue('language', 'de')).toBe('German')
})

test('a setting that this page does not know yet is shown as it is', () => {
  expect(settingName('new_setting')).toBe('new_setting')
  expect(settingValue('new_setting', 3)).toBe('3')
})

test('the history speaks of settings by their names', () => {
  const changes = settingChanges(defaultSettings, {
    ...defaultSettings,
    char_ngram_range: [3, 5],
    max_features: 10,
  })
  expect(changedNames(changes)).toBe('character groups, vocabulary size')
})
