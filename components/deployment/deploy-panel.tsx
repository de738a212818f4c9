import type { Model } from '@/lib/contracts/model'
import { CheckNote } from './check-note'
import { DeployReview } from './deploy-review'
import { FirstDeploy } from './first-deploy'
import { NothingTrained } from './nothing-trained'
import { UpToDate } from './up-to-date'

/** The deploy page above its history, for each state a model can be in. */
export function DeployPanel({ model }: { model: Model }) {
  return (
    <>
      <DeployState model={model} />
      <CheckNote model={model} />
    </>
  )
}

function DeployState({ model }: { model: Model }) {
  const { sandbox, production } = model.langur
  if (!sandbox) return <NothingTrained model={model} />
  if (!production) return <FirstDeploy model={model} sandbox={sandbox} />
  if (sandbox.number === production.version) {
    return <UpToDate model={model} number={sandbox.number} />
  }
  return <DeployReview model={model} sandbox={sandbox} production={production} />
}
