import type { Command } from 'commander'
import { PRETRAINED_SETTINGS, PRETRAININGS, type Pretraining } from '../../checkpoint/methods/pretraining.ts'
import { MmdetConfigError } from '../../errors.ts'
import { didYouMean, nearestName } from '../../nearest.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, type ReportFlags, runAction, withJson } from '../report.ts'
import { wrapped } from './checkpointText.ts'

/** `mmdet-config methods [NAME]`. */
export function registerMethods(program: Command, context: CliContext): void {
  const command = program
    .command('methods')
    .summary('list the ways of self-supervised pre-training that are known')
    .description(
      'List the ways of self-supervised pre-training that a backbone can start from; with a name: the paper, where its weights are ' +
        'published and under which licence, how they are converted, and what a config has to say.',
    )
    .argument('[name]', 'a method, such as mocov2')
  withJson(command).action((name: string | undefined, flags: ReportFlags) =>
    runAction(context, flags, (report) => methods(name, report)),
  )
}

const METHODS: ReadonlyMap<string, Pretraining> = new Map(Object.entries(PRETRAININGS))

function methods(name: string | undefined, report: Report): ExitCode {
  const asked = name?.toLowerCase()
  if (asked !== undefined && !METHODS.has(asked)) throw unknown(asked)
  const chosen = [...METHODS].filter(([id]) => asked === undefined || id === asked)
  report.result(
    'methods',
    JSON.stringify(chosen.map(([id, method]) => ({ name: id, ...method, settings: settingsOf(method) }))),
  )
  report.print(asked === undefined ? listed() : described(asked, METHODS.get(asked) as Pretraining))
  return EXIT.fine
}

function settingsOf({ backbone }: Pretraining): readonly (readonly [string, string])[] {
  return backbone === null ? [] : PRETRAINED_SETTINGS[backbone]
}

function listed(): string {
  const rows = [...METHODS].map(([id, { title, backbone, conversion }]) => {
    const how = backbone === null ? 'no backbone' : conversion === null ? 'loads unchanged' : 'converted'
    return `${id.padEnd(12)} ${title.padEnd(13)} ${(backbone ?? '-').padEnd(16)} ${how}\n`
  })
  return `${rows.join('')}\nmmdet-config methods NAME says more.\n`
}

/** Where the second column begins. */
const COLUMN = 12

function described(id: string, method: Pretraining): string {
  const line = (word: string, text: string) => `  ${word.padEnd(COLUMN - 2)}${wrapped(text, COLUMN)}\n`
  const { backbone, conversion, note } = method
  const convert =
    conversion === null
      ? 'none: the file loads as it is'
      : `mmdet-config checkpoint convert FILE TARGET --method ${conversion}`
  return [
    `${method.title} (${id})\n`,
    line('paper', method.paper),
    line('weights', method.weights),
    line('licence', method.licence),
    ...(backbone === null
      ? [line('backbone', 'MMDetection 3.3.0 has none')]
      : [line('backbone', backbone), line('convert', convert)]),
    ...(note === undefined ? [] : [line('note', note)]),
    ...settingsOf(method).map(([setting, why], at) => line(at === 0 ? 'settings' : '', `${setting}: ${why}`)),
  ].join('')
}

function unknown(name: string): MmdetConfigError {
  const help = didYouMean(nearestName(name, METHODS.keys()), `the methods are: ${[...METHODS.keys()].join(', ')}`)
  return new MmdetConfigError({ code: 'unknown-name', message: `no method is called ${name}`, ...help })
}
