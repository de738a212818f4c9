import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { readTheme, THEME_COOKIE } from '@/components/shell/theme'
import { mono, sans, sansCyrillic, sansLatinExtended } from './fonts'
import './globals.css'

const FONTS = [sans, sansLatinExtended, sansCyrillic, mono]
  .map(({ variable }) => variable)
  .join(' ')

export const metadata: Metadata = {
  title: { default: 'Langur', template: '%s · Langur' },
  description: 'Text classifiers with a sandbox, a production version and proof between them.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f5f2' },
    { media: '(prefers-color-scheme: dark)', color: '#0d0d0c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html
      lang="en"
      data-theme={theme === 'system' ? undefined : theme}
      className={FONTS}
      suppressHydrationWarning
    >
      <body className="font-sans">
        <a
          href="#content"
          className="absolute -top-12 left-4 z-50 rounded-md bg-ink px-3 py-2 text-ink-invert focus:top-4"
        >
          Skip to content
        </a>
        {children}
      </body>
    </html>
  )
}
