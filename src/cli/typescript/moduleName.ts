import { MmdetConfigError } from '../../errors.ts'

/** Whether a name is that of a module that is run: of JavaScript or TypeScript, but for declarations. */
export function isModule(name: string): boolean {
  return /\.[cm]?[jt]s$/.test(name) && !/\.d\.[cm]?ts$/.test(name)
}

/** The error for a module that defines nothing. */
export function noConfig(path: string): MmdetConfigError {
  const hint = 'write export default defineConfig({ … })'
  return new MmdetConfigError({ code: 'invalid-option', message: `${path} exports no config`, hint })
}
