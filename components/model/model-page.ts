type ModelPage = 'data' | 'data/import' | 'tag' | 'tune' | 'report' | 'settings/deploy'

/** The address of a page of a model. */
export function modelPage(modelId: string, page: ModelPage): string {
  return `/models/${modelId}/${page}`
}
