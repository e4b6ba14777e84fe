import { resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import type { DatasetFileReport, DatasetReport } from '../dataset/checkDataset.ts'
import { datasetSvg } from '../dataset/picture.ts'
import { isError, MmdetConfigError } from '../errors.ts'
import { checkDataset, fixDataset } from '../node/dataset.ts'
import { writeFileAtomic } from '../node/writeFile.ts'
import { escapeTalk } from '../talk.ts'
import { progressBar } from './commands/checkpointProgress.ts'
import { type LoadFlags, loadConfig, loadOptions } from './commands/loadOptions.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { fileText } from './datasetText.ts'
import type { Report } from './report.ts'

export interface DatasetFlags extends LoadFlags {
  readonly config?: string
  readonly images?: string
  readonly svg?: string
  readonly fix?: string
  readonly force: boolean
}

/** Reads a data set, tells what is in it and what is wrong, and says by the exit code whether there were errors. */
export async function datasetCommand(
  data: string,
  flags: DatasetFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const { config: path } = flags
  const config = path === undefined ? undefined : await report.about(path, () => readConfig(path, flags, context))
  const found = await report.about(data, () => readData(data, config, flags, report, context))
  for (const file of found.files) tellFile(file, report)
  if (flags.config !== undefined) {
    report.file(flags.config)
    report.found(found.problems)
  }
  if (flags.svg !== undefined) {
    const sources = [...(config?.files ?? []), ...found.files.map(({ file }) => resolve(context.cwd, file))]
    const options = { overwrite: flags.force, sources }
    await writeFileAtomic(resolve(context.cwd, flags.svg), datasetSvg(found.files), options)
  }
  if (flags.fix !== undefined) await fix(data, flags, report, context)
  const problems = [...found.files.flatMap((file) => file.problems), ...found.problems]
  return problems.some(isError) ? EXIT.found : EXIT.fine
}

async function readConfig(path: string, flags: DatasetFlags, context: CliContext): Promise<Config> {
  return loadConfig(path, await loadOptions(flags, context), context)
}

async function readData(
  data: string,
  config: Config | undefined,
  flags: DatasetFlags,
  report: Report,
  context: CliContext,
): Promise<DatasetReport> {
  const bar = await progressBar(context)
  const found = await checkDataset(data, {
    config: config?.toDict(),
    images: flags.images,
    folder: context.cwd,
    progress: report.json ? undefined : (done, total) => bar.update(done, total),
  }).finally(() => bar.stop())
  if (found.files.length === 0 && found.problems.length === 0) throw nothingNamed(flags.config ?? data)
  return found
}

function nothingNamed(config: string): MmdetConfigError {
  const message = `${config} names no annotations: it has no data loader`
  return new MmdetConfigError({ code: 'file-not-found', message })
}

function tellFile(file: DatasetFileReport, report: Report): void {
  report.file(file.file)
  report.print(fileText(file, report.colours))
  report.found(file.problems)
  if (!report.json) return
  report.result('counts', JSON.stringify(file.counts ?? null, null, 2))
  report.result('loaded', JSON.stringify(file.loaded, null, 2))
}

async function fix(data: string, flags: DatasetFlags, report: Report, context: CliContext): Promise<void> {
  const out = flags.fix as string
  const fixes = await fixDataset(resolve(context.cwd, data), resolve(context.cwd, out), { overwrite: flags.force })
  if (report.json) report.result('fixes', JSON.stringify(fixes, null, 2))
  const { iscrowd, area, ids } = fixes
  report.print(`${escapeTalk(out)}: wrote iscrowd ${iscrowd} times and area ${area} times, made ${ids} ids numbers\n`)
}
