import { type ReactNode, Suspense } from 'react'

/** What is on the page at once but may come alive after everything around it, so that what people came for does not wait. */
export function AliveLater({ children }: { children: ReactNode }) {
  return <Suspense>{children}</Suspense>
}
