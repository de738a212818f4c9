/** The cells of the first table whose head row contains `heading`, without that row. */
export function tableUnder(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n')
  const head = lines.findIndex((line) => line.startsWith('|') && line.includes(heading))
  if (head === -1) throw new Error(`No table has the heading “${heading}”.`)
  const end = lines.findIndex((line, at) => at > head && !line.startsWith('|'))
  return lines.slice(head + 2, end === -1 ? undefined : end).map(cellsOf)
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim())
}
