import { cx } from '@/components/ui/layout/cx'

const COLOURS = {
  red: 'bg-tag-red',
  orange: 'bg-tag-orange',
  olive: 'bg-tag-olive',
  green: 'bg-tag-green',
  teal: 'bg-tag-teal',
  purple: 'bg-tag-purple',
  pink: 'bg-tag-pink',
  brown: 'bg-tag-brown',
} as const

/** The colour that people gave a tag, beside its name, which says the same to everybody. */
export function TagDot({ colour }: { colour: keyof typeof COLOURS }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-block size-2 flex-none rounded-full forced-colors:border',
        COLOURS[colour],
      )}
    />
  )
}
