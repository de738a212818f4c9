/** The path ends in a question mark: for pages that do not exist. */
export function LostArt() {
  return (
    <svg viewBox="0 0 220 96" fill="none" aria-hidden="true" className="w-55 max-w-full">
      <path
        d="M4 48h66"
        strokeDasharray="4 4"
        strokeLinecap="round"
        className="stroke-line-control stroke-[1.5]"
      />
      <path
        d="M96 24 120 48 96 72 72 48Z"
        strokeLinejoin="round"
        className="fill-fill-1 stroke-line-control stroke-2"
      />
      <path
        d="M124 48h34"
        strokeDasharray="1 5"
        strokeLinecap="round"
        className="stroke-line-control stroke-[1.5]"
      />
      <circle
        cx="184"
        cy="48"
        r="20"
        strokeDasharray="3.5 4"
        className="fill-fill-1 stroke-line-control stroke-2"
      />
      <text x="184" y="53" textAnchor="middle" className="fill-ink-2 text-head">
        ?
      </text>
    </svg>
  )
}
