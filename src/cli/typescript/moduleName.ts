/** Whether a name is that of a module that is run: of JavaScript or TypeScript, but for declarations. */
export function isModule(name: string): boolean {
  return /\.[cm]?[jt]s$/.test(name) && !/\.d\.[cm]?ts$/.test(name)
}
