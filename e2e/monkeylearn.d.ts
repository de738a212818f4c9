/** The parts of the official client that tests and benchmarks call; the package has no types of its own. */
declare module 'monkeylearn' {
  type Answer = { body: unknown; request_queries_used: number; plan_queries_remaining: number }
  type Params = Record<string, unknown>

  // biome-ignore lint/style/noDefaultExport: the package exports its class so.
  export default class MonkeyLearn {
    constructor(
      key: string,
      settings: { base_url: string; auto_batch?: boolean; retry_if_throttled?: boolean },
    )
    classifiers: {
      list(params?: Params): Promise<Answer>
      detail(modelId: string): Promise<Answer>
      create(params: Params): Promise<Answer>
      edit(modelId: string, params: Params): Promise<Answer>
      delete(modelId: string): Promise<Answer>
      train(modelId: string): Promise<Answer>
      deploy(modelId: string): Promise<Answer>
      classify(modelId: string, data: unknown[], params?: Params): Promise<Answer>
      upload_data(modelId: string, data: unknown[]): Promise<Answer>
      tags: {
        detail(modelId: string, tagId: number): Promise<Answer>
        create(modelId: string, params: Params): Promise<Answer>
        edit(modelId: string, tagId: number, params: Params): Promise<Answer>
        delete(modelId: string, tagId: number): Promise<Answer>
      }
    }
    extractors: {
      list(params?: Params): Promise<Answer>
      detail(modelId: string): Promise<Answer>
      extract(modelId: string, data: unknown[], params?: Params): Promise<Answer>
    }
    workflows: {
      detail(modelId: string): Promise<Answer>
      create(params: Params): Promise<Answer>
      delete(modelId: string): Promise<Answer>
    }
  }
}
