const STORED_AS = 'langur-tagging-tab'

/** A name for this tab, the same after a reload, so that two who tag at once get different texts. */
export function tabName(): string {
  const known = window.sessionStorage.getItem(STORED_AS)
  if (known !== null) return known
  const name = `tab-${Math.random().toString(36).slice(2)}`
  window.sessionStorage.setItem(STORED_AS, name)
  return name
}
