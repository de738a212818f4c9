import { cx } from '@/components/ui/layout/cx'

type TagNameProps = {
  /** What somebody called a tag; it may be a sentence, or one long word. */
  children: string
  className?: string
}

/** The name of a tag inside a button or a sentence: it ends in “…” after some 25 letters, and whole it is in the title. */
export function TagName({ children, className }: TagNameProps) {
  return (
    <span
      title={children}
      className={cx('inline-block max-w-44 min-w-0 truncate align-bottom', className)}
    >
      {children}
    </span>
  )
}
