// What is known of a run before it starts: check, plan, the data set and the checkpoints in one report. In come a config and the folder
// that training starts in, out come the findings of each, and what was not looked at with the reason. The room uses every room below it
// and this machine's files; it decides nothing that they do not.

import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { editionOf } from '../check/edition.ts'
import { type FindOptions, findProblems } from '../check/findProblems.ts'
import { DATALOADERS } from '../check/walk.ts'
import { checkConfig } from '../checkpoint/check.ts'
import { type ConfigLoad, loadsOf, type ModelConfig, modelConfigOf, otherLoadsOf } from '../checkpoint/loads.ts'
import type { Config } from '../config/config.ts'
import type { DatasetFileReport } from '../dataset/checkDataset.ts'
import { countImages } from '../dataset/countImages.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { fileMatcher, openCheckpoint } from '../node/checkpoint.ts'
import { checkDataset, dataFiles } from '../node/dataset.ts'
import { planRun, type RunPlan } from '../plan/plan.ts'
import { PyDict } from '../python/dict.ts'

/** What a config cannot say. */
export interface ExamineOptions {
  /** The folder that training starts in: relative paths of data and weights count from there. */
  readonly folder: string
  readonly gpus?: number | undefined
  /** Images of the training data after filtering, where they are not to be counted. */
  readonly images?: number | undefined
  /** Rules, severities and catalogues of one's own. */
  readonly check?: FindOptions | undefined
}

/** The parts of a report. */
export type SectionName = 'check' | 'plan' | 'dataset' | 'checkpoint'

/** What was not looked at, and why. */
export interface NotChecked {
  readonly section: SectionName
  /** The file, where it is about one. */
  readonly what: string
  readonly why: string
}

/** A checkpoint that was looked at. */
export interface ExaminedCheckpoint {
  /** Where the config names it: `model.backbone.init_cfg`. */
  readonly at: string
  readonly file: string
  /** Whether every tensor of the backbone is proved to come from it. */
  readonly complete: boolean
}

/** A report of everything that is known of a run. */
export interface Examination {
  readonly problems: Readonly<Record<SectionName, readonly Problem[]>>
  /** Undefined where the run could not be planned. */
  readonly plan: RunPlan | undefined
  readonly datasets: readonly DatasetFileReport[]
  readonly checkpoints: readonly ExaminedCheckpoint[]
  readonly notChecked: readonly NotChecked[]
}

/**
 * Looks at everything that can be known of a run before it starts. What is not there, be it data or weights, is not a mistake: it is
 * listed as not checked.
 *
 * @example
 * const { problems, notChecked } = await examine(await Config.fromFile('my-config.py'), { folder: '.' })
 * Object.values(problems).flat().length // 0
 */
export async function examine(config: Config, options: ExamineOptions): Promise<Examination> {
  const dict = config.toDict()
  const check = await findProblems(config, { gpus: options.gpus, ...options.check })
  if (editionOf(dict) === '2.x') return examinedOf2x(check)
  const notPlanned: NotChecked[] = []
  const planned = await plan(config, dict, options, notPlanned)
  const { problems, notChecked, ...files } = await examineFiles(dict, options.folder)
  return {
    problems: { check, plan: planned.problems, ...problems },
    plan: planned.plan,
    ...files,
    notChecked: [...notPlanned, ...notChecked],
  }
}

/** Of a config that MMDetection 3 does not run, there is nothing else to look at. */
function examinedOf2x(check: readonly Problem[]): Examination {
  const sections = ['plan', 'dataset', 'checkpoint'] as const
  return {
    problems: { check, plan: [], dataset: [], checkpoint: [] },
    plan: undefined,
    datasets: [],
    checkpoints: [],
    notChecked: sections.map((section) => ({ section, what: '', why: 'it is a config of MMDetection 2' })),
  }
}

/** The part of {@link examine} that needs files besides the config: data and weights, from the folder that training starts in. */
export async function examineFiles(
  dict: PyDict,
  folder: string,
): Promise<
  Omit<Examination, 'plan' | 'problems'> & { problems: Pick<Examination['problems'], 'dataset' | 'checkpoint'> }
> {
  const notChecked: NotChecked[] = []
  const data = await datasets(dict, { folder }, notChecked)
  const weights = await checkpoints(dict, { folder }, notChecked)
  return {
    problems: { dataset: data.problems, checkpoint: weights.problems },
    datasets: data.files,
    checkpoints: weights.found,
    notChecked,
  }
}

async function datasets(dict: PyDict, { folder }: ExamineOptions, notChecked: NotChecked[]) {
  const none = { problems: [] as readonly Problem[], files: [] as DatasetFileReport[] }
  if (!DATALOADERS.some((key) => dict.get(key) instanceof PyDict)) {
    notChecked.push({ section: 'dataset', what: '', why: 'the config has no data loader' })
    return none
  }
  const checked = await readable(checkDataset(folder, { config: dict, folder }))
  if (checked instanceof MmdetConfigError) return { ...none, problems: checked.problems }
  const { files, problems } = checked
  const isMissing = (problem: Problem) => problem.code === 'file-not-found'
  // A list of VOC that is there may name files that are not: that is a mistake.
  const isAway = ({ counts, problems: own }: DatasetFileReport) => counts === undefined && own.some(isMissing)
  const there = files.filter((file) => !isAway(file))
  for (const { file } of files.filter(isAway)) {
    notChecked.push({ section: 'dataset', what: file, why: 'the file is not there' })
  }
  for (const { file, problems: own } of there)
    for (const { message } of own.filter(isOpen)) notChecked.push({ section: 'dataset', what: file, why: message })
  if (files.length === 0)
    notChecked.push({ section: 'dataset', what: '', why: 'the config names no annotations that are read' })
  const found = [...there.flatMap(ofFile), ...problems.filter((problem) => !isMissing(problem))]
  return { problems: there.length === 0 ? [] : found, files: there }
}

/** A file that cannot be opened ends the check of the data, not the report. */
function readable<T>(checking: Promise<T>): Promise<T | MmdetConfigError> {
  return checking.catch((error: unknown) => {
    if (error instanceof MmdetConfigError) return error
    throw error
  })
}

/** Whether it tells of images that were not looked at. */
const isOpen = ({ code }: Problem) => code === 'dataset-not-checked'

/** The problems of a file that were found, which say its name where they have no place in a text. */
function ofFile({ file, problems }: DatasetFileReport): Problem[] {
  return problems
    .filter((problem) => !isOpen(problem))
    .map((problem) => (problem.span === undefined ? { ...problem, message: `${file}: ${problem.message}` } : problem))
}

async function plan(config: Config, dict: PyDict, options: ExamineOptions, notChecked: NotChecked[]) {
  try {
    const length = options.images === undefined ? await counted(dict, options.folder) : undefined
    const made = planRun(config, { gpus: options.gpus, images: options.images, length })
    return { plan: made, problems: made.problems }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const refusals = error.problems.filter(({ code }) => code === 'runner-refuses')
    for (const { code, message, hint } of error.problems) {
      if (code !== 'runner-refuses')
        notChecked.push({ section: 'plan', what: '', why: hint === undefined ? message : `${message} (${hint})` })
    }
    return { plan: undefined, problems: refusals }
  }
}

/** The length of the training data, where its files are there. */
async function counted(dict: PyDict, folder: string): Promise<number | undefined> {
  const loader = dict.get('train_dataloader')
  const dataset = loader instanceof PyDict ? loader.get('dataset') : undefined
  if (!(dataset instanceof PyDict)) return undefined
  try {
    const { images } = await countImages(dataset, dataFiles(folder))
    return images === 0 ? undefined : images
  } catch (error) {
    // A broken file is a problem of the data set.
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

async function checkpoints(dict: PyDict, { folder }: ExamineOptions, notChecked: NotChecked[]) {
  const found: ExaminedCheckpoint[] = []
  const problems: Problem[] = []
  const model = modelOf(dict)
  if (model === undefined)
    notChecked.push({ section: 'checkpoint', what: '', why: 'the config has no model with a backbone' })
  for (const load of model === undefined ? [] : loadsOf(model)) {
    const path = resolve(folder, load.file.replace(/^~(?=\/|$)/, homedir()))
    const why = /^\w+:\/\//.test(load.file)
      ? 'MMEngine fetches it'
      : existsSync(path)
        ? undefined
        : 'the file is not there'
    if (why === undefined) await judge(load, path, model as ModelConfig, folder, { found, problems })
    else notChecked.push({ section: 'checkpoint', what: `${load.file} (${load.at})`, why })
  }
  for (const at of model === undefined ? [] : otherLoadsOf(model, () => true)) {
    notChecked.push({ section: 'checkpoint', what: at, why: 'only what is loaded into the backbone is judged' })
  }
  return { found, problems }
}

function modelOf(dict: PyDict): ModelConfig | undefined {
  try {
    return modelConfigOf(dict)
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

async function judge(
  { at, file }: ConfigLoad,
  path: string,
  model: ModelConfig,
  folder: string,
  into: { found: ExaminedCheckpoint[]; problems: Problem[] },
): Promise<void> {
  try {
    const checkpoint = await openCheckpoint(path)
    try {
      const report = checkConfig(checkpoint, model, { isFile: fileMatcher(path, folder) })
      into.found.push({ at, file, complete: report.complete })
      into.problems.push(...report.problems)
    } finally {
      await checkpoint.close()
    }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    into.problems.push(...error.problems)
  }
}
