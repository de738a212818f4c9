/** The look of everything that floats beside what opened it. */
export const POPOVER =
  'overflow-auto rounded-lg bg-raised p-1 shadow-2 outline-none data-entering:animate-appear data-exiting:animate-leave'

export const OPTION =
  'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 outline-none data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-focused:bg-fill-2 data-focused:paint-chosen data-hovered:bg-fill-2 data-focus-visible:outline-none max-sm:min-h-11'
