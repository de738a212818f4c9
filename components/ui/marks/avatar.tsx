import { cx } from '@/components/ui/layout/cx'
import { initials } from '@/lib/format/initials'

/** The letters are a picture, no text that the name of a button would have to contain. */
const LETTERS = 'before:content-[attr(data-letters)]'

type AvatarProps = {
  name: string
  size?: 'md' | 'lg'
  /** What Langur did by itself has a dashed edge. */
  isSystem?: boolean
}

export function Avatar({ name, size = 'md', isSystem = false }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      data-letters={initials(name)}
      className={cx(
        LETTERS,
        'grid flex-none place-items-center rounded-full text-micro leading-none font-semibold text-ink-2',
        size === 'md' ? 'size-6.5' : 'size-8',
        isSystem ? 'border border-dashed border-line-control' : 'bg-fill-3',
      )}
    />
  )
}

/** Two letters in a square, for a model. */
export function ModelMark({ name, size = 'md' }: { name: string; size?: 'sm' | 'md' | 'lg' }) {
  const sizes = { sm: 'size-5.5 rounded-sm', md: 'size-7 rounded-md', lg: 'size-9 rounded-md' }
  return (
    <span
      aria-hidden="true"
      data-letters={initials(name)}
      className={cx(
        LETTERS,
        'grid flex-none place-items-center bg-fill-2 text-micro leading-none font-semibold tracking-wide text-ink-2',
        sizes[size],
      )}
    />
  )
}
