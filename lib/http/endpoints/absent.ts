import * as contract from '@/lib/contracts/absent'
import { handle } from '@/lib/http/endpoint'

export const listExtractors = handle(contract.listExtractors, async () => [])

export const listWorkflows = handle(contract.listWorkflows, async () => [])
