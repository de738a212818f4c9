'use client'

import { PAGES } from '@/lib/contracts/addresses'
import { BASE_PATH } from '@/lib/queries/base-path'
import './globals.css'

type GlobalErrorProps = { reset: () => void }

/** The root layout itself failed, so this page brings its own and needs nothing else. */
export default function GlobalError({ reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Langur could not start this page</title>
        <main
          id="content"
          className="flex min-h-screen flex-col items-center justify-center gap-4 p-6 text-center"
        >
          <h1 className="text-title">Langur could not start this page</h1>
          <p className="max-w-115 text-body text-ink-2">
            Nothing was changed. Load it again, and if it stays like this, look into the log of the
            server.
          </p>
          <button
            type="button"
            onClick={reset}
            className="h-8 rounded-md bg-ink px-3 text-ui-m text-ink-invert max-sm:h-11"
          >
            Try again
          </button>
          <a
            href={`${BASE_PATH}${PAGES.models}`}
            className="text-ink-2 underline underline-offset-3"
          >
            All models
          </a>
        </main>
      </body>
    </html>
  )
}
