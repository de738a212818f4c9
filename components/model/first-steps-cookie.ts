/** There while this browser does not want to see the first steps; the server reads it, so that nothing jumps. */
export const FIRST_STEPS_COOKIE = 'langur-first-steps'

/** The model whose report was read last in this browser, so that the step stays done on a page that is opened anew. */
export const REPORT_COOKIE = 'langur-report-read'
