import type { SingleCalibration } from '@/lib/engine/calibration'
import type { Model } from '@/lib/engine/model'
import { decodeModel } from '@/lib/engine/model-file/decode'

/** A model from a file that anybody may have made up. Throws `ModelFileError`, or in a sentence what is wrong with its numbers. */
export function checkedModel(bytes: Uint8Array): Model {
  const model = decodeModel(bytes)
  const wrong = wrongNumbers(model)
  if (wrong !== null) throw new Error(`its ${wrong} are no numbers to compute with`)
  return model
}

/** The first of its arrays that would make confidences of no number; null for a model that was trained. */
function wrongNumbers({ trained, calibration }: Model): string | null {
  const { weights, bias } = trained.classifier
  const { from, to } = calibration.top
  if (!allFinite(trained.idf)) return 'idf'
  if (!allFinite(weights)) return 'weights'
  // A tag without training texts has a bias of −∞: it is never answered.
  if (!bias.every((one) => one < Number.POSITIVE_INFINITY)) return 'biases'
  if (from.length !== to.length || !isAscending(from) || !isAscending(to)) return 'knots'
  if (calibration.kind === 'single') return wrongInSingle(calibration)
  if (!allFinite(calibration.slopes) || !allFinite(calibration.offsets)) return 'slopes'
  return calibration.thresholds.some(Number.isNaN) ? 'thresholds' : null
}

function wrongInSingle({ temperature, anyTag }: SingleCalibration): string | null {
  const { slope, offset } = anyTag ?? { slope: 0, offset: 0 }
  if (!(slope >= 0) || !Number.isFinite(slope) || !Number.isFinite(offset)) return 'slopes'
  return temperature > 0 && Number.isFinite(temperature) ? null : 'temperatures'
}

function allFinite(numbers: Float32Array | Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) return false
  return true
}

function isAscending(numbers: Float64Array): boolean {
  return allFinite(numbers) && numbers.every((one, i) => i === 0 || one >= (numbers[i - 1] ?? one))
}
