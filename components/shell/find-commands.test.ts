import { expect, test } from 'vitest'
import { aVersion } from '@/lib/testing/made/a-version'
import { someModel } from '@/lib/testing/made/some-model'
import { commandGroups } from './commands'
import { findCommands } from './find-commands'

const model = someModel({})
const known = {
  models: [model],
  model,
  versions: [aVersion({ number: 4 }), aVersion({ number: 3 })],
  role: 'editor',
  isEditing: false,
} as const

function labels(typed: string, fields: Partial<Parameters<typeof commandGroups>[0]> = {}) {
  const found = findCommands(commandGroups({ ...known, ...fields }), typed)
  return found.flatMap(({ commands }) => commands.map(({ label }) => label))
}

test('every typed word must begin one of a command, whatever its case and accents', () => {
  expect(labels('v4')).toEqual(['v4'])
  expect(labels('NEW mod')).toEqual(['New model'])
  expect(labels('röport')).toEqual([])
  expect(labels('repört')[0]).toBe('Report')
  expect(labels('roll back')).toEqual(['Deploy'])
})

test('with nothing typed each group shows its first ones', () => {
  const groups = findCommands(commandGroups(known), '')
  expect(groups.map(({ name }) => name)).toEqual([model.name, 'Actions', 'Versions', 'Workspace'])
  for (const { commands } of groups) expect(commands.length).toBeLessThanOrEqual(6)
})

test('what a person may not do is not offered, nor a training beside settings that are typed', () => {
  expect(labels('train', { role: 'viewer' })).toEqual([])
  expect(labels('new model', { role: 'viewer' })).toEqual([])
  expect(labels('backups')).toEqual([])
  expect(labels('backups', { role: 'owner' })).toEqual(['Backups'])
  expect(labels('train the', { isEditing: true })).toEqual([])
})
