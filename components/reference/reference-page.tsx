import { LinkButton } from '@/components/ui/controls/link-button'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { DESCRIPTION_FILE } from './description-file'
import { Reference } from './reference'
import './reference.css'

/** The page of the API's reference, which is made from the very schemas that check requests. */
export function ReferencePage() {
  return (
    <Page>
      <PageHeader
        title="API reference"
        sub="Every call, with its fields. “Try it out” sends it as you: what changes something here changes it for real."
        actions={
          <LinkButton href={DESCRIPTION_FILE} prefetch={false}>
            openapi.json
          </LinkButton>
        }
      />
      <Reference />
    </Page>
  )
}
