/** Where ids of a table's rows stand in a JSON value: keys and `*`, for each place of a list, as in `per_tag.*.tag_id`. */
export type IdPaths = Readonly<Record<string, string>>

/** How the rows of a table are read, and what of them is part of a bundle. */
export type PartOptions = {
  /** Unique columns by which the rows are read in order, some at a time; an index with `model_id` has them, unless `scans`. */
  by: readonly string[]
  /** By the id alone: the index with `model_id` has another order. */
  scans?: true
  /** Columns with ids of other tables' rows, which are shifted with them. */
  refs?: Readonly<Record<string, string>>
  /** Of them those that are 0 where no row is meant, or one that is not there any more. */
  loose?: readonly string[]
  json?: Readonly<Record<string, IdPaths>>
  /** Columns of this installation, with what stands there after an import. */
  local?: Readonly<Record<string, null | string>>
  /** Columns that are computed anew. */
  computed?: readonly string[]
  /** Only these rows, as a condition on `t`. */
  where?: string
  /** The table by which rows belong to a model, where they have no `model_id` of their own. */
  through?: { table: string; column: string }
  /** Rows at once: few of what is large. */
  page?: number
}

export type PartColumn = {
  name: string
  kind: 'integer' | 'real' | 'text' | 'blob' | 'json'
  isNullable: boolean
  /** Absent: anything of the kind. */
  among?: readonly string[]
}

/** A table whose rows are part of a bundle: how they are read, and which of their numbers are ids. */
export type Part = PartOptions & {
  name: string
  /** As they stand in a bundle: without `model_id` and what is of this installation or computed. */
  columns: readonly PartColumn[]
  /** Whether its rows have ids that others refer to. */
  hasId: boolean
}
