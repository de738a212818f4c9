import { BASE_PATH } from '@/lib/queries/base-path'
import { DESCRIPTION_FILE } from './description-file'

type Description = { servers?: unknown; components?: { securitySchemes?: unknown } }

/**
 * Draws the reference into `place`. Calls go to this Langur with the session of whoever looks, so nobody chooses a
 * server or types a token here; nothing is asked of any other server.
 */
export async function showReference(place: HTMLElement): Promise<void> {
  const [{ default: SwaggerUI }, description] = await Promise.all([
    import('swagger-ui-dist/swagger-ui-es-bundle.js'),
    readDescription(),
  ])
  await new Promise<void>((resolve) => {
    SwaggerUI({
      domNode: place,
      spec: description,
      onComplete: resolve,
      // Its default sends the description to a service that judges it.
      validatorUrl: null,
      docExpansion: 'none',
      // The shapes are told where they are used.
      defaultModelsExpandDepth: -1,
      filter: true,
      tryItOutEnabled: false,
      deepLinking: true,
      plugins: [withoutAuthorizing],
    })
  })
}

async function readDescription(): Promise<object> {
  const response = await fetch(BASE_PATH + DESCRIPTION_FILE)
  if (!response.ok) throw new Error(`The description was answered with ${response.status}.`)
  const description: Description = await response.json()
  return { ...description, servers: [{ url: location.origin + BASE_PATH }] }
}

const nothing = () => null

/** Whoever looks is logged in: tokens are for programs. The list of servers has one entry. */
function withoutAuthorizing() {
  const hidden = () => nothing
  return {
    wrapComponents: {
      authorizeBtn: hidden,
      authorizeOperationBtn: hidden,
      Servers: hidden,
      ServersContainer: hidden,
      InfoContainer: hidden,
    },
  }
}
