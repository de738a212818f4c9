import fc from 'fast-check'

/**
 * The same made-up values in every run: a change is judged by what it changes, not by its luck. Others are tried by
 * `PROPERTY_SEED=N npx vitest run`, and what they find becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })
