/**
 * @typedef {{ package: string, severity: string, titles: string[] }} Hole
 * @typedef {{ package: string, reason: string, until: string }} Allowed
 */

/**
 * What `npm audit --json` told, held against the list of holes that are known and why they may stay for now. `silent`: the
 * registry did not answer, so nothing is known.
 * @param {string} output
 * @param {readonly Allowed[]} allowed
 * @param {Date} today
 * @returns {{ silent: string } | { open: Hole[], excused: Hole[], useless: string[] }}
 */
export function judgeAudit(output, allowed, today) {
  const report = read(output)
  if (!report?.vulnerabilities) {
    return {
      silent: report?.message ?? report?.error?.summary ?? 'it answered nothing that can be read',
    }
  }
  const holes = Object.values(report.vulnerabilities).map(({ name, severity, via }) => ({
    package: name,
    severity,
    titles: via.map((one) => (typeof one === 'string' ? `by ${one}` : one.title)),
  }))
  const isExcused = (hole) =>
    allowed.some(({ package: name, until }) => name === hole.package && new Date(until) >= today)
  return {
    open: holes.filter((hole) => !isExcused(hole)),
    excused: holes.filter(isExcused),
    useless: allowed
      .map(({ package: name }) => name)
      .filter((name) => !holes.some((hole) => hole.package === name)),
  }
}

function read(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{')))
  } catch {
    return null
  }
}
