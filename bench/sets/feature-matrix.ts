import { closeSync, openSync, writeSync } from 'node:fs'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { vectorsOf } from '@/lib/engine/classifiers/fit'
import type { LabelledRows } from '@/lib/engine/classifiers/labelled-rows'
import { countTogether } from '@/lib/engine/features/contingency'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { featuresByNgram } from '@/lib/engine/features/feature-rows'
import { selectFeatures } from '@/lib/engine/features/select'
import { inverseDocumentFrequencies } from '@/lib/engine/features/tf-idf'
import type { LabelledTexts } from './labelled-texts'
import { plainSettings } from './settings'

const ROWS_PER_WRITE = 1000

/** The TF-IDF vectors that a solver gets: all words and pairs of words. */
export function featureMatrix({ texts, tags, tagNames, folds }: LabelledTexts): LabelledRows {
  const settings = { ...defaultSettings, ...plainSettings }
  const corpus = prepareCorpus(texts, settings)
  const rows = Int32Array.from(texts.keys())
  const tagCount = tagNames.length
  const most = settings.max_features
  const table = countTogether(corpus, tags, tagCount, rows)
  const { ngrams, documentFrequencies } = selectFeatures(table, corpus.whitelist, most)
  const idf = inverseDocumentFrequencies(documentFrequencies, texts.length)
  const featureOf = featuresByNgram(ngrams, corpus.nodes.parents.length)
  const set = { corpus, tags, tagCount, folds, settings, strategy: 'single' } as const
  return { rows: vectorsOf(set, rows, featureOf, idf), featureCount: ngrams.length, tags, tagCount }
}

/** In the form of LIBSVM: a line is `label feature:value …`, both counted from 1, features ascending. */
export function writeMatrix(file: string, { rows, tags }: LabelledRows): void {
  const { starts, features, values } = rows
  const open = openSync(file, 'w')
  let lines: string[] = []
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const cells = Array.from(features.subarray(starts[row], starts[row + 1]), (feature, place) => ({
      feature,
      value: values[(starts[row] ?? 0) + place] ?? 0,
    })).sort((a, b) => a.feature - b.feature)
    const label = (tags.tags[tags.starts[row] ?? 0] ?? 0) + 1
    const written = cells.map(({ feature, value }) => `${feature + 1}:${value.toPrecision(9)}`)
    lines.push([label, ...written].join(' '))
    if (lines.length < ROWS_PER_WRITE) continue
    writeSync(open, `${lines.join('\n')}\n`)
    lines = []
  }
  writeSync(open, lines.map((line) => `${line}\n`).join(''))
  closeSync(open)
}
