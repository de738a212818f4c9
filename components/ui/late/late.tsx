'use client'

import { type ComponentType, useEffect, useState } from 'react'
import { onFirstTouch } from './first-touch'

type Read<Props> = () => Promise<ComponentType<Props>>

/**
 * A part of a page that nobody sees at first, such as a menu or a dialog. Its code is read when somebody begins to use the page, so
 * that it is there when it is opened; what is opened sooner comes as soon as it is read. Nothing of it is in the first HTML.
 */
export function late<Props extends object>(read: Read<Props>): ComponentType<Props> {
  const part = new Part(read)
  onFirstTouch(() => void part.read().catch(() => undefined))
  return (props) => <Shown part={part} props={props} />
}

/** Code that is read once. */
class Part<Props> {
  component: ComponentType<Props> | null = null
  #reading: Promise<void> | null = null
  readonly #read: Read<Props>

  constructor(read: Read<Props>) {
    this.#read = read
  }

  read(): Promise<void> {
    this.#reading ??= this.#read().then(
      (component) => {
        this.component = component
      },
      (error: unknown) => {
        // Whoever opens it later asks again.
        this.#reading = null
        throw error
      },
    )
    return this.#reading
  }
}

type ShownProps<Props> = { part: Part<Props>; props: Props }

function Shown<Props extends object>({ part, props }: ShownProps<Props>) {
  const [, setRead] = useState(part.component !== null)
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    if (part.component) return
    part.read().then(
      () => setRead(true),
      (error: unknown) => setFailure({ error }),
    )
  }, [part])
  // What cannot be read is for the page's own error.
  if (failure) throw failure.error
  const Component = part.component
  return Component && <Component {...props} />
}
