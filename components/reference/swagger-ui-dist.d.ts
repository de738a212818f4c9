/** The part of Swagger UI that is used here; it comes without types. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type Options = {
    domNode: HTMLElement
    spec: object
    onComplete: () => void
    validatorUrl: null
    docExpansion: 'none'
    defaultModelsExpandDepth: number
    filter: boolean
    tryItOutEnabled: boolean
    deepLinking: boolean
    plugins: readonly (() => object)[]
  }
  const SwaggerUI: (options: Options) => void
  export { SwaggerUI as default }
}
