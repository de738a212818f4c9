/** Where the description of the API is, below the path of this Langur. */
export const DESCRIPTION_FILE = '/api/openapi.json'
