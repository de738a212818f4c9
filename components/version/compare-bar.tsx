'use client'

import { GitCompareArrows } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { LinkButton } from '@/components/ui/controls/link-button'
import { BulkBar } from '@/components/ui/layout/bulk-bar'
import { modelPage } from '@/lib/contracts/addresses'

type CompareBarProps = { modelId: string; chosen: readonly number[]; onClear: () => void }

/** Two versions can be compared; the older one is the baseline. */
export function CompareBar({ modelId, chosen, onClear }: CompareBarProps) {
  const [older, newer] = chosen.toSorted((a, b) => a - b)
  if (older === undefined) return null
  return (
    <BulkBar
      summary={newer === undefined ? `v${older}: choose another to compare it with` : '2 chosen'}
    >
      {newer !== undefined && (
        <LinkButton
          variant="primary"
          size="sm"
          icon={<GitCompareArrows />}
          href={modelPage(modelId, 'compare', { a: older, b: newer })}
        >
          Compare v{older} and v{newer}
        </LinkButton>
      )}
      <Button variant="ghost" size="sm" onPress={onClear}>
        Clear
      </Button>
    </BulkBar>
  )
}
