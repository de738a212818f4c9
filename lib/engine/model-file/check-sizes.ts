import type { Model } from '@/lib/engine/model'
import { ModelFileError } from './model-file-error'

/**
 * Throws unless the arrays of a model fit each other: every place that answering looks up is inside its
 * array. The checksum shows that a file was not changed by accident; this, that it was not made up badly.
 */
export function checkSizes({ tags, trained, calibration }: Model): void {
  const { vocabulary, idf, classifier } = trained
  const { terms, surfaces, nodes, features } = vocabulary
  checkStrings('terms', terms.starts, terms.chars)
  checkStrings('surfaces', surfaces.starts, surfaces.chars)
  const termCount = terms.starts.length - 1
  expectFit(surfaces.starts.length === 1 || surfaces.starts.length - 1 === termCount, 'surfaces')
  expectFit(nodes.parents.length >= 2, 'nodes')
  expectFit(nodes.parents.length === nodes.symbols.length, 'nodes.symbols')
  expectFit(nodes.parents.length === features.length, 'features')
  expectFit(
    nodes.parents.every((parent, node) => parent < node && parent >= -1),
    'nodes.parents',
  )
  expectFit(
    nodes.symbols.every((symbol) => symbol >= 0),
    'nodes.symbols',
  )
  expectFit(
    features.every((feature) => feature >= -1 && feature < idf.length),
    'features',
  )
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

function checkStrings(name: string, starts: Int32Array, chars: Uint16Array): void {
  expectFit(starts.length >= 1 && starts[0] === 0, name)
  expectFit(
    starts.every((start, i) => i === 0 || start >= starts[i - 1]!),
    name,
  )
  expectFit(starts[starts.length - 1] === chars.length, name)
}

function expectFit(holds: boolean, what: string): void {
  if (holds) return
  throw new ModelFileError('damaged', `The model file is damaged: its ${what} do not fit the rest.`)
}
