import { Card, CardHeader } from '@/components/ui/layout/card'
import { Facts } from '@/components/ui/layout/facts'
import { Moment } from '@/components/ui/marks/time'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'

export function AboutModel({ model }: { model: Model }) {
  const { revision, counts, sandbox, production } = model.langur
  return (
    <Card>
      <CardHeader title="About this model" />
      <Facts
        facts={[
          { name: 'Model id', value: <code>{model.id}</code> },
          { name: 'Created', value: <Moment moment={model.created} /> },
          { name: 'Texts', value: `${count(counts.all)}, ${count(counts.tagged)} tagged` },
          { name: 'Revision', value: count(revision) },
          { name: 'Sandbox', value: sandbox ? `v${sandbox.number}` : 'not trained yet' },
          { name: 'Production', value: production ? `v${production.version}` : 'empty' },
        ]}
      />
    </Card>
  )
}
