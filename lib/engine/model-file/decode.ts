import type { AnyTag, Calibration } from '@/lib/engine/calibration'
import type { Model } from '@/lib/engine/model'
import { type Settings, withAddedSettings } from '@/lib/engine/settings'
import { finish, type Steps } from '@/lib/engine/steps'
import { stopwordsOfFormat1 } from '@/lib/engine/text/stopwords'
import { NO_TOP_MAP } from '@/lib/engine/top-map'
import { TEXT_FORMAT } from '@/lib/engine/version'
import { checkSizes } from './check-sizes'
import { type NamedArray, readContainer } from './container'
import { MODEL_FORMAT, type ModelHeader } from './format'
import { ModelFileError } from './model-file-error'

/**
 * The model in a file. Its arrays are views of `bytes`, which must not change any more. Throws
 * `ModelFileError` for a file that is damaged, cut off, or written by a newer Langur.
 */
export function decodeModel(bytes: Uint8Array): Model {
  return finish(modelIn(bytes))
}

/** The same in steps: all of a file is looked at, and it may be large. */
export function* modelIn(bytes: Uint8Array): Steps<Model> {
  const container = yield* readContainer(bytes, MODEL_FORMAT)
  if (container.textFormat > TEXT_FORMAT) {
    throw new ModelFileError(
      'newer',
      `The model file has text format ${container.textFormat}; formats up to ${TEXT_FORMAT} can be read here.`,
    )
  }
  const { settings, tags, about, temperature } = headerOf(container.header)
  const take = <A extends NamedArray>(
    name: string,
    type: abstract new (...never: never[]) => A,
  ) => {
    const array = container.arrays.get(name)
    if (array instanceof type) return array
    throw new ModelFileError('damaged', `The model file is damaged: it has no ${name}.`)
  }
  // The first model files had none of these; without them a model answers as it did then.
  const hasTop = container.arrays.has('top.from')
  const top = hasTop
    ? { from: take('top.from', Float64Array), to: take('top.to', Float64Array) }
    : NO_TOP_MAP
  const prior = container.arrays.has('prior') ? take('prior', Float64Array) : null
  const anyTag = container.arrays.has('any tag') ? anyTagOf(take('any tag', Float64Array)) : null
  const hasSurfaces = container.arrays.has('surfaces.starts')
  const calibration: Calibration =
    temperature === null
      ? {
          kind: 'multi',
          top,
          prior,
          slopes: take('slopes', Float64Array),
          offsets: take('offsets', Float64Array),
          thresholds: take('thresholds', Float64Array),
        }
      : { kind: 'single', temperature, top, prior, anyTag }
  const model: Model = {
    settings: settingsAsThen(withAddedSettings(settings), container.textFormat),
    tags,
    about,
    calibration,
    trained: {
      vocabulary: {
        terms: {
          starts: take('terms.starts', Int32Array),
          chars: take('terms.chars', Uint16Array),
        },
        surfaces: hasSurfaces
          ? {
              starts: take('surfaces.starts', Int32Array),
              chars: take('surfaces.chars', Uint16Array),
            }
          : { starts: new Int32Array(1), chars: new Uint16Array(0) },
        nodes: {
          parents: take('nodes.parents', Int32Array),
          symbols: take('nodes.symbols', Int32Array),
        },
        features: take('features', Int32Array),
      },
      idf: take('idf', Float32Array),
      classifier: {
        tagCount: tags.length,
        weights: take('weights', Float32Array),
        bias: take('bias', Float64Array),
      },
    },
  }
  yield* checkSizes(model)
  return model
}

function anyTagOf(numbers: Float64Array): AnyTag {
  const [slope, offset] = numbers
  if (slope !== undefined && offset !== undefined && numbers.length === 2) return { slope, offset }
  throw new ModelFileError('damaged', 'The model file is damaged: its any tag do not fit the rest.')
}

/** Settings under which a file reads texts as it did when it was written. */
function settingsAsThen(settings: Settings, textFormat: number): Settings {
  if (textFormat >= 2) return settings
  return { ...settings, stopwords: stopwordsOfFormat1(settings.stopwords, settings.language) }
}

/** Of what `encodeModel` wrote, as much is looked at as tells a model from something else. */
function headerOf(header: unknown): ModelHeader {
  const { settings, tags, about, temperature } = (header ?? {}) as Partial<ModelHeader>
  const isModel =
    typeof settings === 'object' &&
    Array.isArray(tags) &&
    typeof about === 'object' &&
    (temperature === null || typeof temperature === 'number')
  if (isModel) return header as ModelHeader
  throw new ModelFileError('damaged', 'The model file is damaged: its header is not of a model.')
}
