import { refuseFile } from '@/lib/imports/formats/refuse-file'

const AZURE = /"projectFileVersion"\s*:/u
const LOCATION = /"location"\s*:\s*"([^"]{1,100})"/u

/** Refuses a project of Azure's custom text classification: its tags are there, but its texts are files of their own. */
export function refuseTextless(fileName: string, text: string): void {
  const [, document] = AZURE.test(text) ? (LOCATION.exec(text) ?? []) : []
  if (document === undefined) return
  refuseFile(
    fileName,
    `looks like a project of Azure custom text classification: it names its documents, such as ${document}, and holds none of their texts. Put each text with its class into a row of a CSV or Excel file`,
  )
}
