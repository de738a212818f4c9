import type { Proof } from '@/lib/contracts/proof'
import { sure } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

/** The evidence of a deploy, read backwards: `proof` has the version to go back to as its candidate. */
export function rollBackWords(proof: Proof, version: number, live: number): string {
  const on = `on the same ${plural('tagged text', proof.texts)}`
  if (proof.verdict === 'better') return `v${version} is better, ${sure(proof.sure)}, ${on}.`
  if (proof.verdict === 'worse') return `v${live} is better, ${sure(proof.sure)}, ${on}.`
  if (proof.verdict === 'mixed')
    return `v${version} is better in one respect and worse in another, ${on}.`
  return `Which of the two is better is not proven ${on}.`
}
