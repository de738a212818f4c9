import { Heading } from '@/components/ui/layout/heading'

type WizardHeadingProps = { title: string; sub: string }

export function WizardHeading({ title, sub }: WizardHeadingProps) {
  return (
    <header className="mb-6 max-sm:mb-4">
      <Heading level={1} className="text-hero wrap-anywhere max-sm:text-hero-s">
        {title}
      </Heading>
      <p className="mt-1 text-body text-ink-2">{sub}</p>
    </header>
  )
}
