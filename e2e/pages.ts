/** All pages of a workspace with the model `modelId`, by their titles. */
export function pagesOf(modelId: string): [title: string, path: string][] {
  const model = `/models/${modelId}`
  return [
    ['Models', '/'],
    ['Data', `${model}/data`],
    ['Add texts', `${model}/data/import`],
    ['Tag', `${model}/tag`],
    ['Tune', `${model}/tune`],
    ['Report', `${model}/report`],
    ['Promises', `${model}/report/promises`],
    ['Compare two versions', `${model}/compare`],
    ['Try it', `${model}/try`],
    ['API', `${model}/api`],
    ['Settings', `${model}/settings/general`],
    ['Settings', `${model}/settings/tags`],
    ['Settings', `${model}/settings/deploy`],
    ['Settings', `${model}/settings/danger`],
    ['Tokens', '/tokens'],
    ['Account', '/account'],
  ]
}
