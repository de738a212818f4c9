import 'server-only'
import { billingMessages } from './support-messages/billing'
import { bugReportMessages } from './support-messages/bug-report'
import { cancelAccountMessages } from './support-messages/cancel-account'
import { featureRequestMessages } from './support-messages/feature-request'
import { loginProblemMessages } from './support-messages/login-problem'
import { shippingMessages } from './support-messages/shipping'
import { untaggedMessages } from './support-messages/untagged'

export type SupportMessage = readonly [text: string, tag: string | null]

/**
 * Mail to a shop for plant sensors and their app that does not exist: the data of the example model. A fifth is left
 * to be tagged, and some of the rest could well have another tag.
 */
export const supportMessages: readonly SupportMessage[] = interleave([
  withTag('Billing', billingMessages),
  withTag('Bug report', bugReportMessages),
  withTag('Shipping', shippingMessages),
  withTag('Login problem', loginProblemMessages),
  withTag('Feature request', featureRequestMessages),
  withTag('Cancel account', cancelAccountMessages),
  withTag(null, untaggedMessages),
])

function withTag(tag: string | null, texts: readonly string[]): SupportMessage[] {
  return texts.map((text) => [text, tag])
}

/** Spreads every group evenly over the whole, so that each page of a list has something of all. */
function interleave(groups: SupportMessage[][]): SupportMessage[] {
  return groups
    .flatMap((group) =>
      group.map((message, index) => ({ message, position: (index + 0.5) / group.length })),
    )
    .sort((a, b) => a.position - b.position)
    .map(({ message }) => message)
}
