/** By this header of an answer, which goes no further, the process behind tells the one that listens that a login came. */
export const LOGIN_HEADER = 'x-langur-login'
