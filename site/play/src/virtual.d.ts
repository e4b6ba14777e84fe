type Example = import('../../build/examples.ts').Example

declare module 'virtual:examples' {
  const examples: readonly Example[]
  export default examples
}

declare module 'virtual:start' {
  const start: Example
  export default start
}
