import type { ComponentType, createElement } from 'react'

/** What Swagger UI gives a plugin: its own React, and its components by their names. */
type System = { React: { createElement: typeof createElement } }
type LayoutProps = { getComponent: (name: string, isContainer: boolean) => ComponentType }

/**
 * A layout for Swagger UI: the search and the calls. The page has its own heading, calls go to one server, and whoever
 * looks is logged in.
 */
export function operationsOnly({ React: { createElement } }: System) {
  // biome-ignore lint/correctness/noComponentHookFactories: it is drawn by the React of Swagger UI, which comes with this call, once.
  function OperationsOnly({ getComponent }: LayoutProps) {
    return createElement(
      'div',
      { className: 'swagger-ui' },
      createElement(getComponent('FilterContainer', true)),
      createElement(getComponent('operations', true)),
    )
  }
  const hidden = () => () => null
  // A link inside the button that opens a call is not reached by keyboard.
  const plainText = () => (link: { text: string }) => createElement('span', null, link.text)
  // A field for a body has no label of its own.
  const labelled = (original: ComponentType<object>) => (field: object) =>
    createElement(original, { ...field, ...{ 'aria-label': 'Body' } })
  return {
    components: { OperationsOnly },
    wrapComponents: {
      authorizeOperationBtn: hidden,
      OperationServers: hidden,
      DeepLink: plainText,
      TextArea: labelled,
    },
  }
}
