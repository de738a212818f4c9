import type { Endpoint } from './endpoint'
import { changePassword, editAccount, showAccount } from './endpoints/account'
import { listChanges, undoChange } from './endpoints/changes'
import { classifyTexts } from './endpoints/classify'
import { listChangedTexts, showComparison, showWeights, timeAnswers } from './endpoints/comparison'
import { showCurve } from './endpoints/curve'
import { deployModel } from './endpoints/deploy'
import {
  createDeployment,
  listDeployments,
  showChecks,
  showDeployment,
} from './endpoints/deployments'
import { showDisagreement } from './endpoints/disagreement'
import { createExample } from './endpoints/example'
import { explainText } from './endpoints/explain'
import { showFeatures } from './endpoints/features'
import { showHealth } from './endpoints/health'
import {
  cancelImport,
  createImport,
  editImport,
  listImports,
  showImport,
  startImport,
} from './endpoints/imports'
import { showMetrics } from './endpoints/metrics'
import { createModel, deleteModel, editModel, listModels, showModel } from './endpoints/models'
import { openApiEndpoint } from './endpoints/openapi'
import { downloadPromises, listPromises, pinPromises, unpinPromises } from './endpoints/promises'
import { downloadFlips, listFlips, listVerdicts, showProof } from './endpoints/proofs'
import { showQueue } from './endpoints/queue'
import { adoptReplayed, downloadReplayed, listReplayed, showReplay } from './endpoints/replays'
import { showReproduction } from './endpoints/reproduction'
import { adoptRequests, listRequests } from './endpoints/requests'
import { restoreVersion } from './endpoints/restore'
import { cancelRun, listRuns, showRun, startRun } from './endpoints/runs'
import {
  deleteSamples,
  listSamples,
  listSimilar,
  tagSamples,
  uploadSamples,
} from './endpoints/samples'
import { logIn, logOut, showSession } from './endpoints/session'
import { createOwner, showSetup } from './endpoints/setup'
import { keepTags, listSuspicious, unkeepTags } from './endpoints/suspicious'
import { createTag, deleteTag, listTags, mergeTag, renameTag, showTag } from './endpoints/tags'
import { createToken, listTokens, revokeToken } from './endpoints/tokens'
import { trainModel } from './endpoints/train'
import { cancelTuning, listTunings, showTuning, startTuning } from './endpoints/tunings'
import { showUsage } from './endpoints/usage'
import { createUser, deleteUser, listUsers } from './endpoints/users'
import { editVersionNote, listVersionNotes } from './endpoints/version-notes'
import {
  downloadReport,
  listKeywords,
  listVersions,
  listVersionTexts,
  showVersion,
} from './endpoints/versions'
import { showWatch } from './endpoints/watch'

const described: Endpoint[] = [
  showSession,
  logIn,
  logOut,
  showSetup,
  createOwner,
  showAccount,
  editAccount,
  changePassword,
  listUsers,
  createUser,
  deleteUser,
  listTokens,
  createToken,
  revokeToken,
  createExample,
  listModels,
  createModel,
  showModel,
  editModel,
  deleteModel,
  listTags,
  createTag,
  showTag,
  renameTag,
  deleteTag,
  mergeTag,
  listSamples,
  listSimilar,
  uploadSamples,
  tagSamples,
  deleteSamples,
  listPromises,
  downloadPromises,
  pinPromises,
  unpinPromises,
  showQueue,
  listChanges,
  undoChange,
  listImports,
  createImport,
  showImport,
  editImport,
  startImport,
  cancelImport,
  classifyTexts,
  explainText,
  showFeatures,
  trainModel,
  listRuns,
  startRun,
  showRun,
  cancelRun,
  listTunings,
  startTuning,
  showTuning,
  cancelTuning,
  listVersions,
  showVersion,
  listVersionTexts,
  downloadReport,
  showCurve,
  listSuspicious,
  keepTags,
  unkeepTags,
  listKeywords,
  listVersionNotes,
  editVersionNote,
  restoreVersion,
  showReproduction,
  deployModel,
  listDeployments,
  createDeployment,
  showDeployment,
  showChecks,
  showComparison,
  listChangedTexts,
  showWeights,
  timeAnswers,
  showProof,
  showDisagreement,
  listVerdicts,
  listFlips,
  downloadFlips,
  showReplay,
  listReplayed,
  adoptReplayed,
  downloadReplayed,
  showUsage,
  showWatch,
  listRequests,
  adoptRequests,
  showHealth,
  showMetrics,
]

export const showOpenApi = openApiEndpoint(described)

/** Every address of the API: what is not here is answered with 404, what is not its method with 405. */
export const allEndpoints: Endpoint[] = [...described, showOpenApi]
