import { afterAll } from 'vitest'
import { dropTemplate } from './temporary-database'

/** After each file of tests. */
afterAll(dropTemplate)
