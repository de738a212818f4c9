import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '@/lib/env'
import { root } from '@/lib/server/scripts/paths.mjs'
import { envSources } from './source-files'

const folder = join(root, 'deploy')
const known = envSources()

test('every variable that a file of deploy/ sets is one that Langur reads', () => {
  const named = readdirSync(folder).flatMap((file) => {
    const found = readFileSync(join(folder, file), 'utf8').matchAll(/\bLANGUR_[A-Z_]*[A-Z]\b/g)
    return [...found].map(([variable]) => ({ file, variable }))
  })
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter(({ variable }) => !known.includes(`'${variable}'`))).toEqual([])
})

test('the image is made of the Node.js that package.json asks for, and copies files that exist', () => {
  const image = readFileSync(join(folder, 'Dockerfile'), 'utf8')
  const [, major] = /FROM node:(\d+)/.exec(image) ?? []
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(engines.node).toContain(`>=${major}.`)
  const [, program = ''] = /CMD \["node", "([^"]+)"\]\s*$/.exec(image) ?? []
  expect(readFileSync(join(root, program), 'utf8')).not.toBe('')
})

test('the compose file for PostgreSQL adds to services of the other one, by an address that Langur takes', () => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const names = (text: string) =>
    [...text.matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name).filter((name) => name !== 'data')
  const [first, second] = [read('compose.yaml'), read('compose.postgres.yaml')]
  expect(names(second).filter((name) => names(first).includes(name))).toEqual(['langur'])
  const [, address = ''] = /DATABASE_URL: (\S.*)$/m.exec(second) ?? []
  const { database } = readEnv({ DATABASE_URL: address.replace(/\$\{[^}]*\}/, 'secret') })
  expect(database).toBe('postgres://langur:secret@postgres:5432/langur')
  for (const [variable, named] of [
    ['POSTGRES_USER', 'langur'],
    ['POSTGRES_DB', 'langur'],
  ]) {
    expect(second).toContain(`${variable}: ${named}\n`)
  }
  expect(new URL(database).hostname).toBe(names(second).at(1))
})
