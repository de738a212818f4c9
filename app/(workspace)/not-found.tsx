import type { Metadata } from 'next'
import { ModelMissing } from '@/components/model/model-missing'
import { WorkspaceFrame } from './workspace-frame'

export const metadata: Metadata = { title: 'Not found' }

export default function WorkspaceNotFound() {
  return (
    <WorkspaceFrame>
      <ModelMissing />
    </WorkspaceFrame>
  )
}
