type WizardHeadingProps = { title: string; sub: string }

export function WizardHeading({ title, sub }: WizardHeadingProps) {
  return (
    <header className="mb-6 max-sm:mb-4">
      <h1 className="text-hero wrap-anywhere max-sm:text-hero-s">{title}</h1>
      <p className="mt-1 text-body text-ink-2">{sub}</p>
    </header>
  )
}
