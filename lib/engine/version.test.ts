import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TEXT_PACKAGES } from './version'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

test.each(Object.entries(TEXT_PACKAGES))(
  '%s %s, with which TEXT_FORMAT was made, is installed and pinned',
  (name, version) => {
    expect(read(`node_modules/${name}/package.json`).version).toBe(version)
    expect(read('package.json').dependencies[name]).toBe(version)
  },
)
