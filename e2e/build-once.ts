import { buildOnce } from '@/lib/testing/processes/build-once'

/** Playwright runs this before the first journey, so that no journey has to build in its own time. */
export default buildOnce
