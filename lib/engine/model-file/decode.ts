import type { Calibration } from '../calibration'
import type { Model } from '../model'
import { TEXT_FORMAT } from '../version'
import { type NamedArray, readContainer } from './container'
import { MODEL_FORMAT, type ModelHeader } from './format'
import { ModelFileError } from './model-file-error'

/**
 * The model in a file. Its arrays are views of `bytes`, which must not change any more. Throws
 * `ModelFileError` for a file that is damaged, cut off, or written by a newer Langur.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const container = readContainer(bytes, MODEL_FORMAT)
  if (container.textFormat > TEXT_FORMAT) {
    throw new ModelFileError(
      'newer',
      `The model file has text format ${container.textFormat}; formats up to ${TEXT_FORMAT} can be read here.`,
    )
  }
  // the checksum has shown that this is the header that `encodeModel` wrote
  const { settings, tags, about, temperature } = container.header as ModelHeader
  const take = <A extends NamedArray>(
    name: string,
    type: abstract new (...never: never[]) => A,
  ) => {
    const array = container.arrays.get(name)
    if (array instanceof type) return array
    throw new ModelFileError('damaged', `The model file is damaged: it has no ${name}.`)
  }
  const calibration: Calibration =
    temperature === null
      ? {
          kind: 'multi',
          slopes: take('slopes', Float64Array),
          offsets: take('offsets', Float64Array),
          thresholds: take('thresholds', Float64Array),
        }
      : { kind: 'single', temperature }
  return {
    settings,
    tags,
    about,
    calibration,
    trained: {
      vocabulary: {
        terms: {
          starts: take('terms.starts', Int32Array),
          chars: take('terms.chars', Uint16Array),
        },
        surfaces: {
          starts: take('surfaces.starts', Int32Array),
          chars: take('surfaces.chars', Uint16Array),
        },
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
}
