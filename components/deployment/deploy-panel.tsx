import type { Model } from '@/lib/contracts/model'
import { CheckNote } from './check-note'
import { DeployReview } from './deploy-review'
import { FirstDeploy } from './first-deploy'
import { NothingTrained } from './nothing-trained'
import { OverBrought } from './over-brought'
import { UpToDate } from './up-to-date'

/** The deploy page above its history, for each state a model can be in. */
export function DeployPanel({ model }: { model: Model }) {
  const { sandbox, production } = model.langur
  if (production?.brought)
    return <OverBrought model={model} sandbox={sandbox} production={production} />
  if (!sandbox) return <NothingTrained model={model} />
  if (production && sandbox.number !== production.version)
    return <DeployReview model={model} sandbox={sandbox} production={production} />
  return (
    <>
      {production ? (
        <UpToDate model={model} number={sandbox.number} />
      ) : (
        <FirstDeploy model={model} sandbox={sandbox} />
      )}
      <CheckNote model={model} />
    </>
  )
}
