/** The dot between facts of one line. */
export function Dot() {
  return (
    <span aria-hidden="true" className="mx-0.5 text-line-strong">
      ·
    </span>
  )
}
