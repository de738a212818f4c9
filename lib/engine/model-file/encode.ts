import type { Model } from '@/lib/engine/model'
import { trainingSettingsOf } from '@/lib/engine/settings'
import { ENGINE_VERSION, TEXT_FORMAT } from '@/lib/engine/version'
import { type NamedArray, writeContainer } from './container'
import { FIRST_FORMAT, MODEL_FORMAT, type ModelHeader } from './format'

/** The model as the bytes of a file. The same model gives the same bytes: their hash is its identity. */
export function encodeModel(model: Model): Uint8Array {
  const { vocabulary, idf, classifier } = model.trained
  const { calibration } = model
  const header: ModelHeader = {
    engine: ENGINE_VERSION,
    settings: trainingSettingsOf(model.settings),
    tags: model.tags.map(({ id, name }) => ({ id, name })),
    about: { texts: model.about.texts, dataHash: model.about.dataHash, icu: model.about.icu },
    temperature: calibration.kind === 'single' ? calibration.temperature : null,
  }
  const arrays: [string, NamedArray][] = [
    ['terms.starts', vocabulary.terms.starts],
    ['terms.chars', vocabulary.terms.chars],
    ['surfaces.starts', vocabulary.surfaces.starts],
    ['surfaces.chars', vocabulary.surfaces.chars],
    ['nodes.parents', vocabulary.nodes.parents],
    ['nodes.symbols', vocabulary.nodes.symbols],
    ['features', vocabulary.features],
    ['idf', idf],
    ['weights', classifier.weights],
    ['bias', classifier.bias],
    ['top.from', calibration.top.from],
    ['top.to', calibration.top.to],
  ]
  if (calibration.prior !== null) arrays.push(['prior', calibration.prior])
  if (calibration.kind === 'single' && calibration.anyTag !== null) {
    const { slope, offset } = calibration.anyTag
    arrays.push(['any tag', Float64Array.of(slope, offset)])
  }
  if (calibration.kind === 'multi') {
    arrays.push(
      ['slopes', calibration.slopes],
      ['offsets', calibration.offsets],
      ['thresholds', calibration.thresholds],
    )
  }
  return writeContainer({
    format: calibration.kind === 'single' && calibration.anyTag ? MODEL_FORMAT : FIRST_FORMAT,
    textFormat: TEXT_FORMAT,
    header,
    arrays: new Map(arrays),
  })
}
