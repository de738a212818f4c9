import type { Metadata } from 'next'
import { LoginForm } from '@/components/session/login-form'
import { OidcButton } from '@/components/session/oidc-button'
import { OidcReturn } from '@/components/session/oidc-return'
import { getApplication } from '@/lib/http/application'
import { ownPage } from './own-page'
import { answerOf } from './provider-answer'

export const metadata: Metadata = { title: 'Log in' }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next, ...rest } = await searchParams
  const { oidc } = getApplication().env
  const answer = oidc && answerOf(rest)
  const page = ownPage(next)
  return (
    <div className="w-full max-w-110">
      {answer ? (
        <OidcReturn answer={answer} />
      ) : (
        <LoginForm next={page} other={oidc && <OidcButton name={oidc.name} next={page} />} />
      )}
      <p className="mt-4 text-center text-small text-ink-3">
        Forgot it? The person who runs this server can set a new one.
      </p>
    </div>
  )
}
