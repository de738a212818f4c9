type Place = {
  /** `https://langur.example.org`, without a slash at the end. */
  origin: string
  modelId: string
}

/** Where the texts of a model are sent. */
export function classifyAddress({ origin, modelId }: Place): string {
  return `${origin}/api/v3/classifiers/${modelId}/classify/`
}
