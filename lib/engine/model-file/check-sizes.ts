import type { Model } from '@/lib/engine/model'
import { inSlices, type Steps } from '@/lib/engine/steps'
import { ModelFileError } from './model-file-error'

/**
 * Throws unless the arrays of a model fit each other: every place that answering looks up is inside its
 * array. The checksum shows that a file was not changed by accident; this, that it was not made up badly.
 */
export function* checkSizes({ tags, trained, calibration }: Model): Steps<void> {
  const { vocabulary, idf, classifier } = trained
  const { terms, surfaces, nodes, features } = vocabulary
  yield* checkStrings('terms', terms.starts, terms.chars)
  yield* checkStrings('surfaces', surfaces.starts, surfaces.chars)
  const termCount = terms.starts.length - 1
  expectFit(surfaces.starts.length === 1 || surfaces.starts.length - 1 === termCount, 'surfaces')
  expectFit(nodes.parents.length >= 2, 'nodes')
  expectFit(nodes.parents.length === nodes.symbols.length, 'nodes.symbols')
  expectFit(nodes.parents.length === features.length, 'features')
  yield* expectAll(nodes.parents, 'nodes.parents', (parent, node) => parent < node && parent >= -1)
  yield* expectAll(nodes.symbols, 'nodes.symbols', (symbol) => symbol >= 0)
  yield* expectAll(features, 'features', (feature) => feature >= -1 && feature < idf.length)
  expectFit(tags.length > 0, 'tags')
  expectFit(classifier.weights.length === idf.length * tags.length, 'weights')
  expectFit(classifier.bias.length === tags.length, 'bias')
  expectFit(calibration.top.from.length === calibration.top.to.length, 'top')
  expectFit(calibration.prior === null || calibration.prior.length === tags.length, 'prior')
  if (calibration.kind === 'single') return
  expectFit(calibration.slopes.length === tags.length, 'slopes')
  expectFit(calibration.offsets.length === tags.length, 'offsets')
  expectFit(calibration.thresholds.length === tags.length, 'thresholds')
}

function* checkStrings(name: string, starts: Int32Array, chars: Uint16Array): Steps<void> {
  expectFit(starts.length >= 1 && starts[0] === 0, name)
  yield* expectAll(starts, name, (start, i) => i === 0 || start >= starts[i - 1]!)
  expectFit(starts[starts.length - 1] === chars.length, name)
}

function* expectAll(
  items: Int32Array,
  what: string,
  fits: (item: number, place: number) => boolean,
): Steps<void> {
  yield* inSlices(items.length, (from, to) => {
    for (let place = from; place < to; place++) expectFit(fits(items[place]!, place), what)
  })
}

function expectFit(holds: boolean, what: string): void {
  if (holds) return
  throw new ModelFileError('damaged', `The model file is damaged: its ${what} do not fit the rest.`)
}
