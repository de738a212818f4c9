import { GripVertical } from 'lucide-react'
import { Button, type ButtonProps } from 'react-aria-components/Button'

type DragHandleProps = { name: string; buttonProps: ButtonProps }

/** What a row is dragged by; Enter takes it up for the keyboard. Fingers have the menu. */
export function DragHandle({ name, buttonProps }: DragHandleProps) {
  return (
    <Button
      {...buttonProps}
      aria-label={`Move ${name}`}
      className="grid size-6 flex-none cursor-grab place-items-center rounded-sm text-ink-3 hover:text-ink max-sm:hidden"
    >
      <GripVertical className="size-3.5" />
    </Button>
  )
}
