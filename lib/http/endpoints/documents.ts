import * as contract from '@/lib/contracts/document'
import { handle } from '@/lib/http/endpoint'
import { listDocuments as list } from '@/lib/services/documents/list-documents'
import { showDocument as show } from '@/lib/services/documents/show-document'

export const listDocuments = handle(
  contract.listDocuments,
  ({ application: { documentsFolder }, query }) => list(documentsFolder, query.q),
)

export const showDocument = handle(
  contract.showDocument,
  ({ application: { documentsFolder }, params }) => show(documentsFolder, params.name),
)
