/** For the database, Next and the job runner's channels; measured: about 60 with pages in use. */
const OWN = 128
const LEAST_CONNECTIONS = 128
/** Where nobody says what the limit is. */
const USUAL = 1_024

/** Of what is left, so much is for requests that are handed over: each has a connection of its own. */
const HANDED_OVER = 1 / 4

/**
 * How many connections each of `processes` may have, and hand over, at once, so that files can always be opened beside them,
 * and the one behind them can take all that they hand over. Throws a sentence where that would be too few. Node has raised
 * the limit as far as it may by itself.
 * @param {number} processes
 * @returns {{ connections: number, handedOver: number }}
 */
export function requireDescriptors(processes = 1) {
  const limit = readLimit()
  const left = limit - OWN
  if (left < LEAST_CONNECTIONS) {
    throw new Error(
      `This process may open ${limit} files and connections at once, and Langur needs ${OWN + LEAST_CONNECTIONS}. Start it with a higher limit, such as “ulimit -n 4096”.`,
    )
  }
  const handedOver = Math.floor(Math.min(left * HANDED_OVER, left / processes))
  return { connections: left - handedOver, handedOver }
}

/**
 * Before anything else: to load the programs alone takes more than a hundred files at once. Ends the process in a sentence.
 */
export function endWithoutDescriptors() {
  try {
    requireDescriptors()
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** @returns {number} */
function readLimit() {
  // Otherwise it asks for the name of every address, which may take seconds.
  process.report.excludeNetwork = true
  const soft = process.report.getReport().userLimits?.open_files?.soft
  if (soft === 'unlimited') return Number.MAX_SAFE_INTEGER
  return typeof soft === 'number' ? soft : USUAL
}
