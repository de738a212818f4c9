import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder with `train.jsonl` and `test.jsonl`; a line is `{"text": …, "tags": […]}`. */
export type DataSet = {
  readonly name: string
  /** The two files. */
  readonly train: string
  readonly test: string
  readonly trainTexts: number
  /** Some texts have several tags, which peers that give one tag cannot learn. */
  readonly isMulti: boolean
}

export type Line = { readonly text: string; readonly tags: readonly string[] }

/** From this share of texts with several tags on, as the default tagging strategy decides. */
const MULTI_SHARE = 0.01

/** The data sets in a folder, all or those named, in the order of their names. */
export function findSets(folder: string, wanted: readonly string[] | null): DataSet[] {
  if (!existsSync(folder)) throw new Error(`There is no folder "${folder}": give --data FOLDER.`)
  const names = readdirSync(folder)
    .filter((name) => partsOf(folder, name).every((file) => existsSync(file)))
    .sort()
  if (names.length === 0) {
    throw new Error(`No folder in "${folder}" has a train.jsonl and a test.jsonl.`)
  }
  const unknown = wanted?.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new Error(`"${unknown}" is not a data set in "${folder}": ${names.join(', ')}.`)
  }
  return (wanted ?? names).map((name) => describeSet(folder, name))
}

/** Small, of few and of many tags, so that all questions together take less than two minutes. */
const QUICK_SETS = ['trec6', 'banking77']

/** For a quick run: these if they are there, or else the smallest ones. */
export function findQuickSets(folder: string): DataSet[] {
  const usual = QUICK_SETS.filter((name) => partsOf(folder, name).every((file) => existsSync(file)))
  if (usual.length > 0) return findSets(folder, usual)
  const sets = findSets(folder, null).filter(({ isMulti }) => !isMulti)
  return sets.toSorted((a, b) => a.trainTexts - b.trainTexts).slice(0, QUICK_SETS.length)
}

function partsOf(folder: string, name: string): [train: string, test: string] {
  return [join(folder, name, 'train.jsonl'), join(folder, name, 'test.jsonl')]
}

function describeSet(folder: string, name: string): DataSet {
  const [train, test] = partsOf(folder, name)
  const lines = readLines(train)
  const several = lines.filter(({ tags }) => tags.length > 1).length
  const isMulti = several > 0 && several >= MULTI_SHARE * lines.length
  return { name, train, test, trainTexts: lines.length, isMulti }
}

export function readLines(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
