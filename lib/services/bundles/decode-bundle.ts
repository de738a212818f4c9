import 'server-only'
import type { Part, PartColumn } from '@/db/bundles/part'
import { parts as knownParts } from '@/db/bundles/parts'
import type { PartRow } from '@/db/bundles/read-part'
import { at } from '@/lib/at'
import { isAppError } from '@/lib/errors'
import { type BundleLine, bundleLines } from './bundle-lines'
import type { BundleSource } from './bundle-source'
import { createRowChecker } from './check-row'
import {
  BUNDLE_FORMAT,
  endSchema,
  type ListedPart,
  type Manifest,
  manifestSchema,
} from './manifest'
import { damaged, noBundle, ofNewerLangur } from './refuse-bundle'

type Lines = AsyncGenerator<BundleLine>

const ROWS_PER_PAGE = 500
const CHARACTERS_PER_PAGE = 4_000_000

/** The model in a file. What is wrong with it is thrown when it is come to; only the last end says that it is whole. */
export async function decodeBundle(path: string): Promise<BundleSource> {
  const lines = bundleLines(path)
  const manifest = readManifest(await firstLine(lines))
  const listed = manifest.parts.map((one) => ({ listed: one, part: toPart(one) }))
  refuseOrder(listed.map(({ part }) => part))
  async function* parts() {
    try {
      for (const one of listed) {
        yield { part: one.part, pages: pagesOf(lines, one, manifest.model.revision) }
      }
      readEnd(await next(lines, 'bundle'), 'bundle')
      const after = await lines.next()
      if (!after.done) throw damaged('something follows after its end')
    } finally {
      await lines.return(undefined)
    }
  }
  return { manifest, parts: parts() }
}

/** Of what model a file is; throws in words where it is none of a model. */
export async function readBundleHead(path: string): Promise<Manifest> {
  const lines = bundleLines(path)
  try {
    return readManifest(await firstLine(lines))
  } finally {
    await lines.return(undefined)
  }
}

async function firstLine(lines: Lines): Promise<string> {
  try {
    return (await next(lines, 'its first line')).text
  } catch (error) {
    throw isAppError(error) ? noBundle() : error
  }
}

function readManifest(line: string): Manifest {
  const said = parseJson(line)
  const { langur, format } = (said ?? {}) as { langur?: unknown; format?: unknown }
  if (langur !== 'model') throw noBundle()
  if (typeof format === 'number' && format > BUNDLE_FORMAT) {
    throw ofNewerLangur(`it has format ${format}, and this one reads ${BUNDLE_FORMAT}`)
  }
  const read = manifestSchema.safeParse(said)
  if (read.success) return read.data
  throw damaged(`its first line is wrong at ${read.error.issues[0]?.path.join('.')}`)
}

/** The part with the columns that the bundle has of it, in its order. */
function toPart({ name, columns }: ListedPart): Part {
  const known = knownParts.find((part) => part.name === name)
  if (!known) throw ofNewerLangur(`it has ${name}, of which this one does not know`)
  const own = columns.map((column): PartColumn => {
    const found = known.columns.find((one) => one.name === column)
    if (!found) throw ofNewerLangur(`its ${name} have ${column}, of which this one does not know`)
    return found
  })
  if (new Set(own).size < own.length) throw damaged(`its ${name} have a column twice`)
  return { ...known, columns: own }
}

/** Each part refers to those before it. */
function refuseOrder(found: readonly Part[]): void {
  const places = found.map(({ name }) => knownParts.findIndex((part) => part.name === name))
  const isRising = places.every((place, index) => index === 0 || place > at(places, index - 1))
  if (!isRising) throw damaged('its parts are in another order')
}

type Expected = { listed: ListedPart; part: Part }

async function* pagesOf(lines: Lines, { listed, part }: Expected, revision: number) {
  const { name, columns, rows } = listed
  const check = createRowChecker(part, revision)
  let page: PartRow[] = []
  let characters = 0
  for (let row = 0; row < rows; row++) {
    const { text } = await next(lines, name)
    const values = parseJson(text)
    if (!Array.isArray(values) || values.length !== columns.length) {
      throw damaged(`row ${row + 1} of ${name} has not the columns that it should have`)
    }
    check(values, row + 1)
    page.push(values)
    characters += text.length
    if (page.length < ROWS_PER_PAGE && characters < CHARACTERS_PER_PAGE) continue
    yield page
    page = []
    characters = 0
  }
  if (page.length > 0) yield page
  readEnd(await next(lines, name), name)
}

async function next(lines: Lines, of: string): Promise<BundleLine> {
  const { value, done } = await lines.next()
  if (done) throw damaged(`it ends within ${of}`)
  return value
}

function readEnd({ text, sha256 }: BundleLine, name: string): void {
  const read = endSchema.safeParse(parseJson(text))
  if (!read.success || read.data.end !== name) throw damaged(`${name} is longer than it should be`)
  if (read.data.sha256 !== sha256()) throw damaged(`${name} was altered: its checksum is another`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
