interface Example {
  readonly name: string
  readonly group: string
  readonly entry: string
  readonly files: readonly (readonly [path: string, text: string])[]
  readonly script: string
}

declare module 'virtual:examples' {
  const examples: readonly Example[]
  export default examples
}

declare module 'virtual:start' {
  const start: Example
  export default start
}
