import {
  ANONYMOUS_CONNECTIONS,
  BODY_BYTES,
  BODY_BYTES_PER_SECOND,
  BUNDLE_BYTES,
  CLASSIFY_BODY_BYTES,
  CLASSIFY_TEXTS,
  ELEMENT_BYTES,
  ELEMENT_VALUES,
  EXPORTED_AT_ONCE,
  EXPORTS_KEPT,
  FILE_BYTES,
  HEADERS_SECONDS,
  HELD_OUT_BYTES,
  HELD_OUT_TEXTS,
  IDLE_SECONDS,
  JSON_DEPTH,
  LARGE_BODY_BYTES,
  LIST_ITEMS,
  MODEL_FIELDS,
  MODEL_TAGS,
  MODEL_TEXTS,
  MODEL_VIEWS,
  MODEL_WEBHOOKS,
  MODELS,
  MODULE_BYTES,
  PUBLIC_BODY_BYTES,
  TEXT_BYTES,
  TOKENS,
  UPLOAD_BODY_BYTES,
  UPLOAD_ROWS,
  WAITING_QUESTIONS,
} from './limits'

type Limit = { name: string; value: string }

const count = (number: number) => number.toLocaleString('en')

/** In the units in which programs count: a KiB has 1,024 bytes. */
export function binaryBytes(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB']
  const step = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  return `${count(bytes / 1024 ** step)} ${units[step]}`
}

/** What a request may bring, for those who write programs. */
export const REQUEST_LIMITS: readonly Limit[] = [
  { name: 'Texts of a classify request', value: count(CLASSIFY_TEXTS) },
  { name: 'Texts of an upload', value: count(UPLOAD_ROWS) },
  { name: 'Items of a page of a list (limit)', value: count(LIST_ITEMS) },
  { name: 'One text', value: binaryBytes(TEXT_BYTES) },
  { name: 'Size of a classify request', value: binaryBytes(CLASSIFY_BODY_BYTES) },
  { name: 'Size of an upload', value: binaryBytes(UPLOAD_BODY_BYTES) },
  { name: 'Size of a request with settings or typed texts', value: binaryBytes(LARGE_BODY_BYTES) },
  { name: 'Size of any other request', value: binaryBytes(BODY_BYTES) },
  { name: 'Size of a request that needs no login', value: binaryBytes(PUBLIC_BODY_BYTES) },
  { name: 'File to import', value: binaryBytes(FILE_BYTES) },
  { name: 'Texts of a held-out file', value: count(HELD_OUT_TEXTS) },
  { name: 'Size of a held-out file', value: binaryBytes(HELD_OUT_BYTES) },
  { name: 'Size of a module to bring', value: binaryBytes(MODULE_BYTES) },
  { name: 'File with a whole model', value: binaryBytes(BUNDLE_BYTES) },
  { name: 'Texts that are exported at once', value: count(EXPORTED_AT_ONCE) },
]

/** What a server and its models may have. */
export const SERVER_LIMITS: readonly Limit[] = [
  { name: 'Models', value: count(MODELS) },
  { name: 'Tags of a model', value: count(MODEL_TAGS) },
  { name: 'Texts of a model', value: count(MODEL_TEXTS) },
  { name: 'Fields of a model', value: count(MODEL_FIELDS) },
  { name: 'Saved views of a model', value: count(MODEL_VIEWS) },
  { name: 'Webhooks of a model', value: count(MODEL_WEBHOOKS) },
  { name: 'API tokens of a person', value: count(TOKENS) },
  { name: 'Files of exports of a model', value: count(EXPORTS_KEPT) },
  { name: 'Analyses of a model that wait for their turn', value: count(WAITING_QUESTIONS) },
]

/** What guards the server against those who would keep it busy. */
export const GUARDING_LIMITS: readonly Limit[] = [
  { name: 'Lists and objects in one another, in JSON', value: count(JSON_DEPTH) },
  {
    name: 'One element of a list in JSON, or a field that is no list',
    value: `${binaryBytes(ELEMENT_BYTES)}, ${count(ELEMENT_VALUES)} values`,
  },
  {
    name: 'Connections of one address without a login',
    value: `${count(ANONYMOUS_CONNECTIONS)} at a time`,
  },
  { name: 'Address and headers of a request', value: '16 KiB' },
  { name: 'Time for the headers of a request', value: `${HEADERS_SECONDS} s` },
  { name: 'Least pace of a body', value: `${binaryBytes(BODY_BYTES_PER_SECOND)} a second` },
  { name: 'Time that a connection may be idle', value: `${IDLE_SECONDS} s` },
]
