'use client'

import { Button } from '@/components/ui/controls/button'
import { CopyField } from '@/components/ui/controls/copy-field'
import { Note } from '@/components/ui/feedback/note'
import { Moment } from '@/components/ui/marks/time'
import { PAGES, withParameters } from '@/lib/contracts/addresses'
import type { InvitationMade } from '@/lib/contracts/invitation'
import { BASE_PATH } from '@/lib/queries/base-path'

/** The only sight of the link, and what became of the mail. */
export function InvitedLink({ invitation }: { invitation: InvitationMade }) {
  const { code, expires, mail } = invitation
  return (
    <div className="mt-2 flex flex-col gap-3.5">
      {mail && !mail.sent && (
        <div role="alert">
          <Note tone="down">
            <b>No mail was sent to {mail.to}.</b> {mail.why} The invitation works all the same.
          </Note>
        </div>
      )}
      <p>
        {mail?.sent ? (
          <>
            <b className="text-ink">Mailed to {mail.to}.</b> Should it not arrive, send this link
            yourself:
          </>
        ) : (
          'Send this link yourself:'
        )}{' '}
        it works for one person, until <Moment moment={expires} />, and is not shown again.
      </p>
      <CopyField
        text={location.origin + BASE_PATH + withParameters(PAGES.join, { code })}
        label="Copy link"
      />
      <Button slot="close" className="self-end">
        Close
      </Button>
    </div>
  )
}
