// What the benches run inside of the package, built as the package is.

export { prettyStatements } from '../src/config/print/prettySource.ts'
export * from '../src/entries/editor.ts'
export * from '../src/index.ts'
