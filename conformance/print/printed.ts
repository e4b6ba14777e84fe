import type { PyValue } from '../../src/python/values.ts'
import { type Judge, startJudge } from '../judge.ts'
import { tagged } from '../tagged.ts'

/** What MMEngine prints of a config: a text, or the class of the exception that it raises. */
export type Printed = { readonly text: string } | { readonly error: string }

/** The forms that the judge prints: the text for yapf, the pretty text, the dumps. */
export type Form = 'source' | 'pretty' | 'json' | 'yaml'

/** True, false where the text reads back as another config, the class of the exception where it does not read. */
export type ReadBack = boolean | string

/** Starts MMEngine as a printer. */
export function startPrinter(): Promise<Judge> {
  return startJudge('printed', { packages: ['mmengine'] })
}

/** Prints each config. */
export function print(judge: Judge, form: Form, configs: readonly PyValue[]): Promise<Printed[]> {
  return judge.ask({ forms: form, values: configs.map(tagged) })
}

/** Does MMEngine read each text as its config? */
export function readBack(judge: Judge, texts: readonly (readonly [string, PyValue])[]): Promise<ReadBack[]> {
  return judge.ask({ reads: texts.map(([text, config]) => [text, tagged(config)]) })
}
