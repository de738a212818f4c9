import { BASE_PATH } from '@/lib/queries/base-path'
import { DESCRIPTION_FILE } from './description-file'
import { operationsOnly } from './operations-only'

/**
 * Draws the reference into `place`. Calls go to this Langur with the session of whoever looks, so nobody chooses a
 * server or types a token here; nothing is asked of any other server.
 */
export async function showReference(place: HTMLElement): Promise<void> {
  const [{ default: SwaggerUI }, spec] = await Promise.all([
    import('swagger-ui-dist/swagger-ui-es-bundle.js'),
    readDescription(),
  ])
  await new Promise<void>((resolve) => {
    SwaggerUI({
      domNode: place,
      spec,
      onComplete: resolve,
      // Its default sends the description to a service that judges it.
      validatorUrl: null,
      docExpansion: 'none',
      filter: true,
      // Its colours are for one side of light and dark only.
      syntaxHighlight: false,
      deepLinking: true,
      plugins: [operationsOnly],
      layout: 'OperationsOnly',
    })
  })
}

async function readDescription(): Promise<object> {
  const response = await fetch(BASE_PATH + DESCRIPTION_FILE)
  if (!response.ok) throw new Error(`The description was answered with ${response.status}.`)
  return { ...(await response.json()), servers: [{ url: location.origin + BASE_PATH }] }
}
