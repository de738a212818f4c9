import 'server-only'

/** What was taken away, as the audit says it. */
export function takenOf(model: { name: string; publicId: string }, fileName: string): string {
  return `${model.name} (${model.publicId}) as ${fileName}`
}
