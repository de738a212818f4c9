/** Every error of the API, for those who write programs: its status, its code, and what it asks of them. */
export const ERROR_WORDS = [
  { status: 401, code: 'AUTHENTICATION_ERROR', meaning: 'The token is missing or unknown.' },
  { status: 403, code: 'FORBIDDEN', meaning: 'The token’s owner may not do this.' },
  { status: 403, code: 'MODEL_LIMIT', meaning: 'There are as many models as there may be.' },
  { status: 404, code: 'MODEL_NOT_FOUND', meaning: 'There is no such model.' },
  { status: 404, code: 'TAG_NOT_FOUND', meaning: 'The model has no such tag.' },
  {
    status: 404,
    code: 'NOT_FOUND',
    meaning: 'There is no such version, text or address, or nothing was in production then.',
  },
  {
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    meaning: 'The address takes other methods; the detail names them.',
  },
  {
    status: 409,
    code: 'CONFLICT',
    meaning: 'Something else was done meanwhile, or is already. Look, then ask again.',
  },
  { status: 413, code: 'PAYLOAD_TOO_LARGE', meaning: 'The body is above the limit. Send less.' },
  {
    status: 421,
    code: 'MISDIRECTED',
    meaning: 'Another copy of Langur answers this. The proxy is to ask that one.',
  },
  { status: 422, code: 'REQUEST_PARAMS_ERROR', meaning: 'The detail names the field and value.' },
  { status: 423, code: 'MODEL_STATE_ERROR', meaning: 'Not trained, or nothing deployed yet.' },
  {
    status: 429,
    code: 'PLAN_RATE_LIMIT',
    meaning: 'Too many tries: wait as many seconds as the answer says.',
  },
  {
    status: 429,
    code: 'CONCURRENCY_RATE_LIMIT',
    meaning: 'Too much of this is under way. Ask again when some of it is done.',
  },
  { status: 429, code: 'PLAN_QUERY_LIMIT', meaning: 'MonkeyLearn’s; Langur has no such limit.' },
  { status: 500, code: 'INTERNAL_ERROR', meaning: 'Our fault; the id is in the server’s log.' },
  { status: 503, code: 'NOT_READY', meaning: 'Langur starts or stops. Ask again in a moment.' },
  { status: 507, code: 'STORAGE_FULL', meaning: 'The disk of the server is full.' },
] as const
