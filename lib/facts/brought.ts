/** Why there is no verdict on two versions one of which was brought. */
export function notProvable(number: number): string {
  return `Nothing can be proven, because version ${number} was brought from another Langur, and which texts it learnt from is not known here.`
}

type Scored = { macro_f1: number | null; texts: number | null }

/** A deployment with its score, null for one whose version was brought: nothing was measured of that here. */
export function measuredOf<Deployed extends Scored>(
  deployment: Deployed,
): (Deployed & { macro_f1: number; texts: number }) | null {
  const { macro_f1, texts } = deployment
  return macro_f1 === null || texts === null ? null : { ...deployment, macro_f1, texts }
}

/** Number of the version in production, undefined where there is none to compare with. */
export function comparedNumber(
  production: { version: number; brought: boolean } | null,
): number | undefined {
  return production?.brought ? undefined : production?.version
}
