'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Dialog } from '@/components/ui/feedback/dialog'
import { QueryView } from '@/components/ui/feedback/query-view'
import { SettingRow } from '@/components/ui/layout/setting-row'
import {
  secondFactorQuery,
  useRemoveSecondFactor,
  useRenewRecoveryCodes,
} from '@/lib/queries/second-factor'
import { PasswordStep } from './password-step'
import { RecoveryCodes } from './recovery-codes'
import { SecondFactorSetUp } from './second-factor-set-up'

type Opened = 'set up' | 'off' | 'codes' | null

/** Set up, taken away, and new codes for when the phone is lost. */
export function SecondFactor() {
  const query = useQuery(secondFactorQuery())
  const client = useQueryClient()
  const [opened, setOpened] = useState<Opened>(null)

  async function close() {
    setOpened(null)
    await client.invalidateQueries({ queryKey: secondFactorQuery().queryKey })
  }

  return (
    <SettingRow
      title="Second factor"
      hint="Besides the password, a code that an app on your phone shows."
    >
      <QueryView query={query} what="the second factor">
        {({ on, required }) =>
          on ? (
            <div className="flex flex-wrap items-center gap-2">
              <span className="mr-2">On{required && ', as an owner requires it'}.</span>
              <Button onPress={() => setOpened('codes')}>New recovery codes</Button>
              <Button variant="danger" onPress={() => setOpened('off')}>
                Turn off
              </Button>
            </div>
          ) : (
            <Button className="self-start" onPress={() => setOpened('set up')}>
              Set up a second factor
            </Button>
          )
        }
      </QueryView>
      {opened === 'set up' && (
        <Opening title="Set up a second factor" onClose={close}>
          <SecondFactorSetUp onDone={close} />
        </Opening>
      )}
      {opened === 'off' && (
        <Opening title="Turn the second factor off?" onClose={close}>
          <TurnOff onDone={close} />
        </Opening>
      )}
      {opened === 'codes' && (
        <Opening title="New recovery codes" onClose={close}>
          <NewCodes onDone={close} />
        </Opening>
      )}
    </SettingRow>
  )
}

type OpeningProps = { title: string; onClose: () => void; children: React.ReactNode }

function Opening({ title, onClose, children }: OpeningProps) {
  return (
    <Dialog title={title} size="lg" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="mt-3 text-ink">{children}</div>
    </Dialog>
  )
}

function TurnOff({ onDone }: { onDone: () => void }) {
  const write = useRemoveSecondFactor()
  return (
    <PasswordStep label="Turn off" pendingLabel="Turning off…" write={write} onRight={onDone} />
  )
}

function NewCodes({ onDone }: { onDone: () => void }) {
  const write = useRenewRecoveryCodes()
  if (write.data) return <RecoveryCodes codes={write.data.recovery_codes} onDone={onDone} />
  return <PasswordStep label="Make new codes" pendingLabel="Making…" write={write} />
}
