/** A reason says something; fewer characters do not. In a file of its own, so that the page need not load all schemas. */
export const REASON_LENGTH = 10
