import 'server-only'
import type { AnalysisKind } from '@/lib/contracts/analysis'
import { curve } from '@/lib/questions/curve'
import { disagreement } from '@/lib/questions/disagreement'
import { heldOut } from '@/lib/questions/held-out'
import { proof } from '@/lib/questions/proof'
import { replay } from '@/lib/questions/replay'
import { reproduction } from '@/lib/questions/reproduction'
import { surgery } from '@/lib/questions/surgery'
import { surgeryTraining } from '@/lib/questions/surgery-training'
import { weights } from '@/lib/questions/weights'
import { type Computation, computes } from './computation'
import { measureCurve } from './curve'
import { scoreHeldOut } from './held-out/score-held-out'
import { computeDisagreement } from './proof/compute-disagreement'
import { computeProof } from './proof/compute-proof'
import { computeReplay } from './replay/compute-replay'
import { reproduce } from './reproduce'
import { trainTagSurgery } from './train-tag-surgery'
import { tryTagSurgery } from './try-tag-surgery'
import { computeWeights } from './weights/compute-weights'

/** How each kind of question is computed. */
export const computations: { [Kind in AnalysisKind]: Computation<Kind> } = {
  curve: computes(curve, measureCurve),
  held_out: computes(heldOut, scoreHeldOut),
  disagreement: computes(disagreement, computeDisagreement),
  proof: computes(proof, computeProof),
  replay: computes(replay, computeReplay),
  reproduction: computes(reproduction, reproduce),
  surgery: computes(surgery, tryTagSurgery),
  surgery_training: computes(surgeryTraining, trainTagSurgery),
  weights: computes(weights, computeWeights),
}
