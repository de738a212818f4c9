import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

/** Whether the account has a second factor. */
export function secondFactorQuery() {
  return getQuery('account/second-factor/', {})
}

/** The answer is the only one that carries secret and recovery codes. */
export function useBeginSecondFactor() {
  return useWrite(
    (body: { password: string }) => api('POST account/second-factor/', {}, { body }),
    { refreshes: [], isErrorShown: true },
  )
}

export function useFinishSecondFactor() {
  return useWrite(
    (body: { code: string }) => api('POST account/second-factor/first-code/', {}, { body }),
    // What was set up shows its recovery codes first.
    { refreshes: [], isErrorShown: true },
  )
}

export function useRemoveSecondFactor() {
  return useWrite(
    (body: { password: string }) => api('POST account/second-factor/off/', {}, { body }),
    { refreshes: [secondFactorQuery().queryKey], isErrorShown: true },
  )
}

export function useRenewRecoveryCodes() {
  return useWrite(
    (body: { password: string }) => api('POST account/recovery-codes/', {}, { body }),
    { refreshes: [], isErrorShown: true },
  )
}

export function useRequireSecondFactor() {
  return useWrite(
    (required: boolean) => api('PATCH users/second-factor/', {}, { body: { required } }),
    { refreshes: [secondFactorQuery().queryKey] },
  )
}
