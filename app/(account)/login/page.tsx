import type { Metadata } from 'next'
import { LoginForm } from '@/components/session/login-form'
import { ownPage } from './own-page'

export const metadata: Metadata = { title: 'Log in' }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next } = await searchParams
  return (
    <div className="w-full max-w-110">
      <LoginForm next={ownPage(next)} />
      <p className="mt-4 text-center text-small text-ink-3">
        Forgot it? The person who runs this server can set a new one. Langur sends no mail.
      </p>
    </div>
  )
}
