/** The part of Swagger UI that is used here; it comes without types. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type System = { React: { createElement: typeof import('react').createElement } }
  type Options = {
    domNode: HTMLElement
    spec: object
    onComplete: () => void
    validatorUrl: null
    docExpansion: 'none'
    filter: boolean
    syntaxHighlight: boolean
    deepLinking: boolean
    plugins: readonly ((system: System) => object)[]
    layout: string
  }
  const SwaggerUI: (options: Options) => void

  // biome-ignore lint/style/noDefaultExport: the package exports its function so.
  export { SwaggerUI as default }
}
