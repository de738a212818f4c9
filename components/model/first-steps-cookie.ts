/** There while this browser does not want to see the first steps; the server reads it, so that nothing jumps. */
export const FIRST_STEPS_COOKIE = 'langur-first-steps'
