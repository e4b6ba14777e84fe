import { basename, dirname, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { LoadOptions } from '../../config/load/readConfig.ts'
import type { Problem } from '../../errors.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { type LoadFlags, loadOptions, refuseRecipe, withLoadFlags } from './loadOptions.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config import configs/a.py               over its bases
  $ mmdet-config import configs/a.py -o a.ts       into a file; generate a.ts
                                                   gives the config again
  $ mmdet-config import configs/a.py --standalone  as one that inherits nothing
  $ mmdet-config import configs/a.py --to recipe   a recipe in YAML
`

interface ImportFlags extends LoadFlags {
  readonly inherit: boolean
  readonly standalone: boolean
  readonly to: 'ts' | 'recipe'
  readonly out?: string
  readonly force: boolean
}

/** `mmdet-config import FILE`: an existing config as TypeScript or as a recipe. */
export function registerImport(program: Command, context: CliContext): void {
  const command = program
    .command('import')
    .summary('turn an existing config into TypeScript or a recipe')
    .description(
      'Turn an existing config into TypeScript, or a recipe, that generates a config with the same values: over the files or fragments ' +
        'that it inherits, with short options where they say it. Its components have the types of mmdet-config/catalogue. Nothing in ' +
        'it is run.',
    )
    .argument('<file>', 'a .py, .json, .yaml or .yml config')
    .addOption(new Option('--to <form>', 'TypeScript, or a recipe in YAML').choices(['ts', 'recipe']).default('ts'))
    .option('--inherit', 'over its bases; the default where it has some', false)
    .option('--standalone', 'one file that inherits nothing', false)
    .option('-o, --out <file>', 'write to a file')
    .option('--force', 'overwrite a file that exists and differs', false)
  withLoadFlags(withJson(command))
    .addHelpText('after', EXAMPLES)
    .action((file: string, flags: ImportFlags) =>
      runAction(context, flags, (report) => importFile(file, flags, report, context)),
    )
}

async function importFile(file: string, flags: ImportFlags, report: Report, context: CliContext): Promise<ExitCode> {
  const { inherit, standalone, to, out, force } = flags
  report.file(file)
  if (inherit && standalone) throw await twoForms()
  const load = await loadOptions(flags, context)
  await refuseRecipe(file, load)
  const { importConfig } = await import('../../author/importing/importConfig.ts')
  const form = standalone ? 'standalone' : inherit ? 'inherit' : undefined
  const made = await importConfig(file, { ...load, form, to, folder: out === undefined ? '' : dirname(out) })
  report.problems(await ofOld(file, load))
  for (const name of ['text', 'form', 'exact'] as const) report.result(name, JSON.stringify(made[name]))
  if (out === undefined) {
    report.print(made.text)
    return EXIT.fine
  }
  const { runPlan } = await import('../runPlan.ts')
  const written = { path: basename(out), text: made.text }
  return runPlan(
    [written],
    { out: dirname(out), check: false, force, sources: [resolve(context.cwd, file)] },
    report,
    context,
  )
}

/** What is made of a config of MMDetection 2 has its keys, which MMDetection 3 does not read. */
async function ofOld(file: string, load: LoadOptions): Promise<Problem[]> {
  const [{ Config }, { editionOf }] = await Promise.all([
    import('../../config/config.ts'),
    import('../../check/edition.ts'),
  ])
  if (editionOf((await Config.fromFile(file, load)).toDict()) !== '2.x') return []
  const message = 'a config of MMDetection 2, and so is what was made of it: MMDetection 3 does not run it'
  return [{ code: 'config-of-2x', severity: 'warning', message, hint: 'check says what has become of its keys' }]
}

async function twoForms(): Promise<Error> {
  const { MmdetConfigError } = await import('../../errors.ts')
  const message = '--inherit and --standalone are two forms: give one of them'
  return new MmdetConfigError({ code: 'invalid-option', message })
}
