import { z } from 'zod'

/** Of a file that is text. */
const encoding = z.string().max(40)

const csvOptionsSchema = z.object({
  format: z.literal('csv'),
  encoding,
  delimiter: z.enum([',', ';', '\t', '|']),
  has_header: z.boolean(),
  /**
   * How a quote stands inside a quoted cell; `none`: quotes are letters like others; `escapes`: so they are, and a backslash
   * escapes line breaks, tabs and itself, as MySQL and PostgreSQL write. Absent: doubled.
   */
  quotes: z.enum(['doubled', 'backslash', 'none', 'escapes']).optional(),
  /** Lines at the top that are no part of the table. Absent: none. */
  skip_rows: z.number().int().min(0).max(1000).optional(),
  /** Whether an apostrophe in front of =, +, -, @ or | was put there for spreadsheets. Absent: it was not. */
  escaped_formulas: z.boolean().optional(),
})

const jsonOptionsSchema = z.object({
  format: z.literal('json'),
  encoding,
  /** The keys that lead to the list of objects, as in `data.items`; '' where the document is the list. */
  list: z.string().max(200),
})

/** As many letters as the name of a sheet may have, and more. */
const SHEET_NAME = 255

const xlsxOptionsSchema = z.object({
  format: z.literal('xlsx'),
  /** The name of the sheet that is read. */
  sheet: z.string().max(SHEET_NAME),
  has_header: z.boolean(),
  skip_rows: z.number().int().min(0).max(1000).optional(),
})

const jsonlOptionsSchema = z.object({ format: z.literal('jsonl'), encoding })

/** How to read a file; guessed, and changeable. One member for each format that Langur reads. */
export const fileOptionsSchema = z.discriminatedUnion('format', [
  csvOptionsSchema,
  jsonOptionsSchema,
  jsonlOptionsSchema,
  xlsxOptionsSchema,
])
export type FileOptions = z.infer<typeof fileOptionsSchema>
export type FormatId = FileOptions['format']
export type OptionsOf<Id extends FormatId> = Extract<FileOptions, { format: Id }>

/** What somebody chose of them; an option of another format than the file's means nothing. */
export const fileChoiceSchema = z
  .object({
    ...csvOptionsSchema.shape,
    ...jsonOptionsSchema.shape,
    ...jsonlOptionsSchema.shape,
    ...xlsxOptionsSchema.shape,
    format: z.enum(fileOptionsSchema.options.map(({ shape }) => shape.format.value)),
  })
  .partial()
export type FileChoice = z.infer<typeof fileChoiceSchema>
