import 'server-only'
import { sampleContents } from '@/db/samples/samples'
import { at } from '@/lib/at'
import type { Settings } from '@/lib/contracts/settings'
import { createFeatureLister } from '@/lib/engine/explain/list-features'
import type { TextSettings } from '@/lib/engine/settings'
import type { TagRows } from '@/lib/engine/tag-rows'
import { settingName } from '@/lib/facts/setting-words'
import { copyForm } from '@/lib/services/samples/copies'
import type { Snapshot } from '@/lib/training/read/read-snapshot'
import type { ReadingJob } from '@/lib/training/training-job'

/** Pairs that are looked at, and characters of a text that are shown. */
export const PAIRS = 20
const SHOWN = 80
/** Longer texts are no examples, and what tells them apart takes long to find. */
const LONGEST = 2_000

/** Two texts with tags that no model can tell apart, and what in Tune would. */
type Pair = { readonly texts: readonly [string, string]; readonly tags: readonly [string, string] }

/**
 * Of each thing in Tune that would tell some texts of different tags apart which are read as the same words now, a sentence with an
 * example. `pairs` are rows of the snapshot. Copies that were tagged differently are none: nothing tells them apart but people.
 */
export async function alikeSentences(
  { db }: Pick<ReadingJob, 'db'>,
  {
    sampleIds,
    tagRows,
    tags,
    settings,
  }: Pick<Snapshot, 'sampleIds' | 'tagRows' | 'tags' | 'settings'>,
  pairs: readonly (readonly [number, number])[],
): Promise<string[]> {
  const idOf = (row: number) => at(sampleIds, row)
  const contents = await sampleContents(db.read, [...new Set(pairs.flat().map(idOf))])
  const found = new Map<string, Pair>()
  for (const [one, other] of pairs) {
    const texts = [contents.get(idOf(one)) ?? '', contents.get(idOf(other)) ?? ''] as const
    const isExample = texts.every(({ length }) => length <= LONGEST)
    if (!isExample || copyForm(texts[0]) === copyForm(texts[1])) continue
    const remedy = remedyFor(settings, texts)
    if (remedy === null || found.has(remedy)) continue
    found.set(remedy, {
      texts,
      tags: [firstTag(tagRows, tags, one), firstTag(tagRows, tags, other)],
    })
  }
  return [...found].map(([remedy, { texts, tags: names }]) => {
    const [one, other] = texts.map((text, place) => `“${shorten(text)}” (${names[place]})`)
    return `Some texts with different tags are read as the same words, so no answer can tell them apart: ${one} and ${other}. ${remedy}`
  })
}

/** The first thing in Tune under which both are read differently, tried on them; null if there is none. */
function remedyFor(settings: Settings, texts: readonly [string, string]): string | null {
  const tellsApart = (change: Partial<Settings>) => {
    const list = createFeatureLister({ ...settings, ...change })
    const read = texts.map((text) =>
      list(text)
        .features.map((feature) => feature.text)
        .sort(),
    )
    return JSON.stringify(read[0]) !== JSON.stringify(read[1])
  }
  const change = CHANGES.find((tried) => differs(settings, tried) && tellsApart(tried))
  if (change) {
    const [name = ''] = Object.keys(change)
    return `In Tune, “${settingName(name)}” ${Object.values(change)[0] ? 'on' : 'off'} would.`
  }
  const own = signsOf(texts).find((sign) =>
    tellsApart({
      regular_expressions: [
        { name: 'own', pattern: escaped(sign) },
        ...settings.regular_expressions.filter(({ name }) => name !== 'own'),
      ],
    }),
  )
  return own === undefined ? null : `In Tune, an own expression for “${own}” would: ${escaped(own)}`
}

/** To what each setting is turned, the first that tells them apart: what makes different things alike, undone; and what tells signs apart that are no words. */
const TURNS: Readonly<Record<keyof TextSettings, readonly boolean[]>> = {
  preprocess_numbers: [false],
  use_stemming: [false],
  stopwords: [false],
  ignore_accents: [false],
  preprocess_social_media: [false, true],
  read_html: [false],
  // no switches
  language: [],
  ngram_range: [],
  char_ngram_range: [],
  char_ngrams_cross_words: [],
  regular_expressions: [],
  whitelist: [],
}

const CHANGES = Object.entries(TURNS).flatMap(([name, values]) =>
  // `Object.entries` knows no names; those of the table are switches where they have a value.
  values.map((value): Partial<Settings> => ({ [name]: value })),
)

function differs(settings: Settings, change: Partial<Settings>): boolean {
  return Object.entries(change).some(([name, value]) => {
    const now = settings[name as keyof Settings]
    // own stopwords are a list: leaving them in is a change as well
    return Array.isArray(now) ? now.length > 0 && value === false : now !== value
  })
}

/** Words of one text that the other does not have and that are written with signs: “C++”. */
function signsOf([one, other]: readonly [string, string]): string[] {
  const wordsOf = (text: string) => text.toLowerCase().split(/\s+/)
  const [ones, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))]
  const apart = [...ones].filter((word) => !others.has(word))
  const back = [...others].filter((word) => !ones.has(word))
  return [...apart, ...back]
    .map((word) => word.replace(/^[("'“‘]+|[)"'”’.,;:!?]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && /[^\p{L}\p{M}\p{N}]/u.test(word))
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

function firstTag({ starts, tags }: TagRows, all: Snapshot['tags'], row: number): string {
  return at(all, at(tags, at(starts, row))).name
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= SHOWN ? plain : `${plain.slice(0, SHOWN).toWellFormed()}…`
}
