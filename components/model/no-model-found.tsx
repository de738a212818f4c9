import { Button } from '@/components/ui/controls/button'
import { EmptyState } from '@/components/ui/feedback/empty-state'

type NoModelFoundProps = { search: string; onClear: () => void }

export function NoModelFound({ search, onClear }: NoModelFoundProps) {
  return (
    <EmptyState
      title={`No model is called “${search}”`}
      actions={<Button onPress={onClear}>Show all models</Button>}
    >
      The search looks for a part of the name.
    </EmptyState>
  )
}
