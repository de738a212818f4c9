import { cx } from '@/components/ui/layout/cx'

// Apart from the link around it, which would bring Next's code for links to the login page.
export function BrandMark({ className = 'size-5.5' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" className={cx('flex-none', className)}>
      <path d="M7 9.6V13a5 5 0 0 0 5 5h2.6" strokeLinecap="round" className="stroke-ink stroke-2" />
      <path
        d="M7 1.9 10.6 5.5 7 9.1 3.4 5.5Z"
        strokeLinejoin="round"
        className="stroke-sb stroke-2"
      />
      <circle cx="18.4" cy="18" r="3.6" className="fill-pr" />
    </svg>
  )
}
