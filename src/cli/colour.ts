import picocolors from 'picocolors'
import type { CliContext, CliStream } from './context.ts'

export type Colours = ReturnType<typeof picocolors.createColors>

/** Colours for a stream: NO_COLOR forbids them (no-color.org), FORCE_COLOR asks for them, else a terminal has them. */
export function coloursFor({ env }: CliContext, stream: CliStream): Colours {
  return picocolors.createColors(!env['NO_COLOR'] && (forced(env['FORCE_COLOR']) ?? isColourful(stream, env)))
}

/** As Node reads it: `0` and `false` say no, anything else yes. */
function forced(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value !== '0' && value !== 'false'
}

function isColourful(stream: CliStream, env: CliContext['env']): boolean {
  return stream.isTTY === true && env['TERM'] !== 'dumb'
}
