import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import type { ConfusionDifference } from './confusion-difference'

type ConfusionCardProps = {
  a: number
  b: number
  difference: ConfusionDifference
  /** Both were measured on as many texts. */
  isSameTexts: boolean
}

/** So many columns fit the narrowest phone. */
const MATRIX_FITS = 2

/** The confusion matrix of one version subtracted from the other's: grey is fewer mistakes, sand is more. */
export function ConfusionCard({ a, b, difference, isSameTexts }: ConfusionCardProps) {
  const { names, cells, moreRight } = difference
  const largest = Math.max(
    1,
    ...cells.flatMap((row, r) => row.map((n, c) => (r === c ? 0 : Math.abs(n)))),
  )
  return (
    <Card isClipped>
      <CardHeader
        title={`Confusions, v${b} minus v${a}`}
        sub={
          isSameTexts
            ? `${plural('text', Math.abs(moreRight))} ${moreRight < 0 ? 'fewer' : 'more'} ${Math.abs(moreRight) === 1 ? 'is' : 'are'} right`
            : 'Each counted on its own texts'
        }
      />
      <section
        aria-label="Differences of confusions"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a matrix that scrolls must take the focus.
        tabIndex={0}
        className="fade-scrolled focus-inset max-h-150 overflow-auto px-4 pb-2"
      >
        <table
          className={cx(
            'w-full table-fixed border-separate border-spacing-0.5',
            names.length > MATRIX_FITS && 'min-w-130',
          )}
        >
          <caption className="sr-only">
            Rows are your tags, columns what both versions say; numbers are texts.
          </caption>
          <thead>
            <tr>
              <th scope="col" className="w-28 text-left text-micro font-normal text-ink-3">
                Your tag
              </th>
              {names.map((name) => (
                <th
                  key={name}
                  scope="col"
                  title={name}
                  className="truncate pb-1 text-center text-micro font-normal text-ink-2"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((row, r) => (
              <tr key={names[r]}>
                <th scope="row" title={names[r]} className="truncate text-left text-small">
                  {names[r]}
                </th>
                {row.map((value, c) => (
                  <td
                    key={names[c]}
                    className={cx(
                      'h-8 forced-color-adjust-none rounded-xs text-center text-small',
                      r === c ? 'border border-line-strong font-medium' : toneOf(value, largest),
                    )}
                  >
                    {signed(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <CardFooter>
        <span>Outlined: right answers</span>
        <span className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="size-3 forced-color-adjust-none rounded-xs bg-fill-3"
          />
          fewer mistakes
        </span>
        <span className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="size-3 forced-color-adjust-none rounded-xs bg-heat-4"
          />
          more mistakes
        </span>
      </CardFooter>
    </Card>
  )
}

function toneOf(value: number, largest: number): string {
  if (value === 0) return 'bg-fill-1 text-ink-3'
  const isLarge = Math.abs(value) * 2 > largest
  if (value < 0) return isLarge ? 'bg-fill-3' : 'bg-fill-2'
  return isLarge ? 'bg-heat-4' : 'bg-heat-2'
}

function signed(value: number): string {
  return value > 0 ? `+${count(value)}` : count(value)
}
