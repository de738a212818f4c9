import { buttonStyle } from '@/components/ui/controls/button-style'

type EntranceButtonProps = { label: string; pendingLabel: string; isPending: boolean }

export function EntranceButton({ label, pendingLabel, isPending }: EntranceButtonProps) {
  return (
    <button
      type="submit"
      aria-disabled={isPending}
      className={`${buttonStyle({ variant: 'primary', size: 'lg', isWide: true, isInert: isPending })} mt-1.5`}
    >
      {isPending ? pendingLabel : label}
    </button>
  )
}
