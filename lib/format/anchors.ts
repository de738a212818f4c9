import GithubSlugger from 'github-slugger'

/** Names the headings of one document as GitHub does, in their order: a heading that comes again gets a number. */
export function createAnchors(): (heading: string) => string {
  const slugger = new GithubSlugger()
  return (heading) => slugger.slug(heading)
}
