import { brand, isBranded } from './brand.ts'
import { formatFrame } from './frame.ts'
import { formatSpan, type SourceSpan, SourceText } from './source.ts'
import { escapeTalk } from './talk.ts'

/** Every code that an error or a problem of this package can carry, with what it means. The set is closed. */
export const ERROR_CODES = {
  // the caller's input
  'invalid-option': 'an option has a wrong type or a value out of range',
  'unknown-key': 'a key that the schema does not know',
  'unknown-name': 'a name that is in no table: a method, a model, a recipe',
  'invalid-path': 'a path that cannot be used: it escapes its folder, or names no element',
  // Python text and values
  'python-syntax': 'the text is not valid Python',
  'python-unsupported': 'valid Python that is not evaluated, because only running it would tell',
  'python-value': 'a value that Python cannot hold or the target form cannot express',
  // configs
  'config-parse': 'the config is refused as MMEngine refuses it',
  'config-merge': 'a child config cannot be merged over its base',
  'config-base': 'a base config is missing, or the chain of bases is a cycle',
  evaluation: 'evaluating the config raises a Python exception',
  limit: 'a named limit on size, depth or steps was reached',
  deprecated: 'a config says that another one takes its place',
  'stale-copy': 'an override does not reach a value that was made of what it changes',
  'json-syntax': 'the text is not valid JSON',
  // what Python would do besides computing values, if it ran a config
  'audit-import': 'a module is imported',
  'audit-call': 'a function is called that is not known to be pure',
  'audit-name': 'something is named that is not known to be pure, and may be called from anywhere',
  'audit-definition': 'a function or a class is defined',
  'audit-environment': 'an environment variable is read',
  'audit-custom-import': 'MMEngine imports a module for custom_imports',
  'audit-build': 'building imports and calls something outside the packages of OpenMMLab',
  'audit-statement': 'a statement runs that is not an assignment',
  'audit-not-evaluated': 'the evaluator stopped at something that MMEngine would run',
  // recipes
  'yaml-syntax': 'the text is not valid YAML',
  'yaml-value': 'a YAML node that cannot be read as a config value',
  'recipe-invalid': 'a recipe does not fit its schema',
  // configs in TypeScript
  'module-syntax': 'a TypeScript or JavaScript file cannot be parsed',
  'module-throws': 'a TypeScript or JavaScript file throws an error when it runs',
  // files
  'file-not-found': 'a file does not exist',
  'file-exists': 'a file exists with other content and was not overwritten',
  'file-read': 'a file could not be read',
  'file-write': 'a file could not be written',
  // what `check` finds
  'unknown-scope': 'no catalogue knows the components of a package',
  'unknown-type': 'no registry knows the name of a type',
  'unknown-argument': 'a component takes no argument of this name',
  'swallowed-argument': 'a component takes an argument and does nothing with it',
  'renamed-argument': 'an argument has a new name',
  'missing-argument': 'a component is not given an argument that it needs',
  'wrong-kind': 'a value is of a kind that the argument does not take',
  'wrong-value': 'an argument is given a value that its component does not know',
  'type-beside-by-epoch': 'a training loop is chosen in two ways',
  // the rules of `check`, in the order of src/check/rules/all.ts
  'dead-override': 'a variable is overridden, and no part of the run has its new value',
  'assigned-twice': 'a file assigns a dict again, and what only the first one said is lost',
  'milestone-beyond-end': 'the learning rate is to drop when training is over',
  'milestone-beyond-own-end': 'the learning rate is to drop when its scheduler is over',
  'scheduler-begin-end': 'a scheduler ends before it begins',
  'scheduler-end-unit': 'a scheduler counts something else than training, or longer',
  'scheduler-ends-early': 'training goes on when the learning rate has taken its last step',
  'loop-triplet': 'of three things that belong together not all are there',
  'loop-unit-consistency': 'something counts epochs where training counts iterations, or the other way round',
  'classes-not-tuple': 'the classes of a data set are a text, or under a key that is not read',
  'duplicate-class': 'a data set names a class twice',
  'metainfo-missing': 'a data loader is not told the classes that training is told',
  'concat-metainfo-differs': 'data sets that are put together have different classes',
  'num-classes-mismatch': 'a head has another number of classes than the data set or another head',
  'evaluator-ann-mismatch': 'a metric reads other annotations than its data loader',
  'mask-without-masks': 'masks are wanted, and nothing reads or makes them',
  'mask-not-evaluated': 'a model makes masks, and only its boxes are evaluated',
  'contradictory-arguments': 'arguments exclude each other, or one of several is missing',
  'depth-unknown': 'a backbone of a depth that does not exist',
  'stage-count': 'a cascade has not as many heads, weights or settings as it has stages',
  'stages-beyond': 'more stages are frozen than a backbone has',
  'meta-keys-not-produced': 'what is to be handed on is made by no transform',
  'type-changed-without-delete': 'a base gave an argument to another type than the one that is left',
  'wrong-level-in-wrapper': 'an argument of a data set is given to the wrapper around it',
  'syncbn-single-gpu': 'statistics are to be shared, and there is one GPU',
  'batch-differs': 'the learning rate is for another batch than that of the run',
  'lr-batch-mismatch': 'the learning rate is scaled from a batch that no run can have',
  'config-of-2x': 'a config of MMDetection 2, which MMDetection 3 does not run',
  'legacy-2x-key': 'a key of MMDetection 2 that MMDetection 3 does not read',
  'misspelt-key': 'nothing reads a key, and a run reads one of nearly that name',
  'stray-delete': '_delete_ is where no dict of a base is merged',
  'mix-transform-alone': 'a transform that mixes images is given one at a time',
  'monitor-unknown': 'a hook watches a number that validation does not give',
  'duplicate-default-hook': 'a hook that Runner registers by itself is registered again',
  'val-interval-beyond-end': 'the interval of validation is longer than the training',
  channels: 'parts of a model hand on feature maps of other sizes than the next part takes',
  'workers-of-none': 'a data loader without workers is told what its workers do',
  'switch-beyond-end': 'a pipeline is to change when training is over, or has changed when it begins',
  'topk-beyond-queries': 'more detections are asked for than a DETR has scores',
  'pretrained-misuse': 'weights are given in two ways',
  'double-normalisation': 'images are normalised twice',
  'test-mode': 'a data set is read for training where it is for validation, or the other way round',
  'mean-teacher': 'nothing moves the teacher of a semi-supervised detector',
  'tta-unpaired': 'one of tta_model and tta_pipeline is missing',
  'list-for-tuple': 'a class takes a tuple where the config has a list',
  'frozen-ddp': 'a backbone freezes what the wrapper of several GPUs waits for',
  'panoptic-classes': 'parts of a panoptic model count things and stuff differently',
  'class-weight-length': 'a loss does not have as many weights as there are classes',
  'source-ratio': 'a sampler of several data sets does not fit its data loader',
  'albu-boxes': 'albumentations is not told what the boxes are',
  'feature-levels': 'parts of a deformable DETR work on different numbers of feature maps',
  'not-packed': 'nothing packs the images of a pipeline for the model',
  'annotations-not-loaded': 'a pipeline of training loads no annotations',
  'late-annotations': 'annotations are loaded after the image was changed',
  'ground-truth-missing': 'a metric has nothing to compare with',
  'concat-evaluated': 'a metric of one file is given the results of several data sets',
  'random-validation': 'images of validation are changed by chance',
  'semantic-without-maps': 'a semantic head has no maps to learn from',
  'text-missing': 'a detector that reads texts is given none',
  'data-root-twice': 'a path begins with the data_root that is put before it',
  'data-prefix-key': 'a data set does not read the key that says where its images are',
  'weights-of-another': 'weights are of another depth or width than the backbone',
  'custom-keys': 'a misspelt key of custom_keys changes no rate',
  'resume-path': 'resume is a path, where True or False is meant',
  'selfsup-backbone': 'a self-supervised backbone keeps statistics that do not fit',
  'name-disagrees': 'the name of a config says another batch size',
  'norm-matches-weights': 'images are normalised otherwise than the weights expect',
  // what `plan` finds
  'runner-refuses': "MMEngine's Runner stops here before it trains",
  'not-given': 'what neither the config nor the command says, and nobody should guess',
  'not-planned': 'a part of a run whose outcome is not known',
  'scheduler-surprise': 'a scheduler does something else than it looks like',
  'plan-surprise': 'a run does something else than its config looks like',
  // checkpoints
  'checkpoint-format': 'the bytes are not a checkpoint of a known form, or are damaged',
  'checkpoint-pickle': 'a pickle stream is malformed or reaches beyond its limits',
  'checkpoint-unsupported': 'a tensor or container that the target cannot hold',
  'checkpoint-mismatch': 'a checkpoint does not fit the config',
  'checkpoint-not-loaded': 'a config does not load the checkpoint that is asked about',
  // data sets
  'dataset-format': 'a file is in no form of annotations that is read',
  'dataset-missing-key': 'an image, an annotation or a category has no value for a key that is read',
  'dataset-wrong-kind': 'a value of annotations is of a kind that nothing can be calculated with',
  'dataset-box': 'a box is empty, outside its image, or not [x, y, width, height]',
  'dataset-area': 'an area is 0 or less',
  'dataset-ignored': 'annotations are marked to be ignored',
  'dataset-iscrowd': 'annotations do not say whether they are of a crowd',
  'dataset-segmentation': 'a segmentation is missing or gives no mask',
  'dataset-rle-size': 'an RLE is of another size than its image',
  'dataset-unknown-image': 'annotations are of images that a file does not have',
  'dataset-unknown-category': 'annotations are of categories that a file does not have',
  'dataset-text-id': 'an id is a text',
  'dataset-id-zero': 'an annotation has the id 0',
  'dataset-duplicate-id': 'an id is used twice',
  'dataset-duplicate-name': 'a name of a category or of an image file is used twice',
  'dataset-empty-image': 'images have no annotation',
  'dataset-small-image': 'images are smaller than a filter lets pass',
  'dataset-nothing-left': 'no image is left of a dataset',
  'dataset-class-names': 'classes of a config and categories of a file have other names',
  'dataset-class-order': 'classes of a config are in another order than the categories of a file',
  'dataset-class-unused': 'categories of a file are not classes of a config',
  'dataset-label-order': 'files of one config give their categories other labels',
  'dataset-ann-file': 'an evaluator compares with another file than its loader reads',
  'dataset-shared-images': 'training and validation have images in common',
  'dataset-image-missing': 'image files are not there',
  'dataset-image-size': 'an image has another size than its entry says',
  'dataset-not-checked': 'a dataset of a config was not looked at',
} as const

/** The code of a problem of this package: a key of {@link ERROR_CODES}, which says in a few words what it means. */
export type ErrorCode = keyof typeof ERROR_CODES

/** What a problem is called: one of this package's codes, or the id of a rule of one's own, which has a slash. */
export type ProblemCode = ErrorCode | `${string}/${string}`

/** What a code means, in a few words. */
export function meaningOf(code: ProblemCode): string {
  return Object.hasOwn(ERROR_CODES, code) ? ERROR_CODES[code as ErrorCode] : 'a rule of this project'
}

/** An error stops the work or fails a check, a warning asks for a look, a note informs. */
export type Severity = 'error' | 'warning' | 'note'

/** One finding, as plain data: what was found, where, and what to do next. */
export interface Problem {
  /** What was found, as a word for programs: `file-not-found`. */
  readonly code: ProblemCode
  /** Absent: an error. */
  readonly severity?: Severity | undefined
  /** One sentence: what was found and what was expected. */
  readonly message: string
  /** Where in a source text. */
  readonly span?: SourceSpan | undefined
  /** Where in a value: keys and indices from the root. */
  readonly path?: readonly (string | number)[] | undefined
  /** Where in a binary file, in bytes. */
  readonly offset?: number | undefined
  /** What to do next. */
  readonly hint?: string | undefined
  /** What may stand there in place of what does, the best first. */
  readonly suggestions?: readonly string[] | undefined
  /** Edits that mend it. */
  readonly fix?: Fix | undefined
  /** Other places that take part: the base's line, the first of two duplicates. */
  readonly related?: readonly RelatedPlace[] | undefined
  /** How often it was found, where one problem stands for many, and the paths of the first. */
  readonly count?: number | undefined
  readonly examples?: readonly string[] | undefined
  /** The class of the exception that the Python program raises at this point, when it has one. */
  readonly pythonClass?: string | undefined
}

/** Edits that mend a problem, all of them or none. */
export interface Fix {
  /** What they do, as an instruction: `replace depht by depth`. */
  readonly title: string
  readonly edits: readonly Edit[]
}

/** A text in place of what stands in a span. */
export interface Edit {
  /** What is taken out; empty where text is put in. */
  readonly span: SourceSpan
  /** What is put in its place. */
  readonly text: string
}

/** Another place that takes part in a problem. */
export interface RelatedPlace {
  /** What stands there, in a few words. */
  readonly message: string
  /** Where in a source text; absent for what no text wrote. */
  readonly span?: SourceSpan | undefined
  /** Where in a value, of what no source text wrote. */
  readonly path?: readonly (string | number)[] | undefined
}

/**
 * The one error family of this package. `problems` holds everything that was found, in order; `code`, `span`, `path` and
 * `pythonClass` are those of the first.
 *
 * @example
 * try { await Config.fromFile('a.py') } catch (error) {
 *   if (error instanceof MmdetConfigError) process.stderr.write(error.render())
 * }
 */
export class MmdetConfigError extends Error {
  /** An error of another copy of this package is one too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(value, 'MmdetConfigError')
  }

  /** Everything that was found, in order; at least one. */
  readonly problems: readonly [Problem, ...Problem[]]
  override readonly name = 'MmdetConfigError'

  constructor(problems: Problem | readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    const given = (Array.isArray(problems) ? problems : [problems]) as [Problem, ...Problem[]]
    const all = given.length > 0 && given.every(isProblem) ? given : NO_PROBLEM
    super(messageOf(all), options)
    this.problems = all
    // Not enumerable: Node prints the fields of an error that nobody catches, after its stack.
    Object.defineProperty(this, 'problems', { enumerable: false })
    brand(this, 'MmdetConfigError')
    showWhole(this)
  }

  /** Of the first problem. */
  get code(): ProblemCode {
    return this.problems[0].code
  }

  /** Of the first problem. */
  get span(): SourceSpan | undefined {
    return this.problems[0].span
  }

  /** Of the first problem. */
  get path(): readonly (string | number)[] | undefined {
    return this.problems[0].path
  }

  /** Of the first problem. */
  get pythonClass(): string | undefined {
    return this.problems[0].pythonClass
  }

  /** All problems as text for a terminal, each with its caret frame and its hint. */
  render(): string {
    return this.problems.map((problem) => renderProblem(problem)).join('\n')
  }
}

/** The stack, which Node prints of an error that nobody catches, begins with all problems as a command shows them. */
function showWhole(error: MmdetConfigError): void {
  const trace = error.stack ?? ''
  const calls = trace.search(/^ {4}at /m)
  Object.defineProperty(error, 'stack', {
    configurable: true,
    get: () => `${error.name}:\n${error.render()}${calls < 0 ? '' : trace.slice(calls)}`,
    set: (value: unknown) => Object.defineProperty(error, 'stack', { value, writable: true, configurable: true }),
  })
}

/** What is thrown where plain JavaScript makes an error of no problem. */
const NO_PROBLEM: [Problem] = [
  { code: 'invalid-option', message: 'expected a problem, { code, message }, or a list of at least one' },
]

/** What a code looks like. The table of them stays out of pages that only throw. */
const CODE = /^[a-z][\w/-]*$/

function isProblem(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { code, message, span, path = [], related = [], hint = '' } = value as Partial<Problem>
  const isSpan = (each: SourceSpan | null) => each?.source instanceof SourceText
  return (
    [message, hint].every((text) => typeof text === 'string') &&
    typeof code === 'string' &&
    CODE.test(code) &&
    (span === undefined || isSpan(span)) &&
    isPath(path) &&
    Array.isArray(related) &&
    related.every(
      (other) =>
        typeof other?.message === 'string' && (other.span === undefined ? isPath(other.path) : isSpan(other.span)),
    )
  )
}

/** Whether something is a place in a value: keys and indices. */
export function isPath(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number')
}

/** Whether a problem is an error: one that says no severity is. */
export const isError = ({ severity = 'error' }: Problem): boolean => severity === 'error'

/** Throws when there are problems: the thin form over a function that returns them as data. */
export function throwIfProblems(problems: readonly Problem[]): void {
  const [first, ...rest] = problems
  if (first !== undefined) throw new MmdetConfigError([first, ...rest])
}

/** How a problem is coloured. */
export interface ProblemColours {
  readonly bold: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly cyan: (text: string) => string
}

const plain = (text: string) => text
const NO_COLOURS: ProblemColours = { bold: plain, red: plain, yellow: plain, cyan: plain }
const SEVERITY_COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const

/**
 * One problem as text: place, code, message, frame, related places, hint. What comes from outside is escaped: see talk.ts.
 *
 * @param folder files below it are named from there.
 */
export function renderProblem(problem: Problem, folder?: string, colours: ProblemColours = NO_COLOURS): string {
  if (!isProblem(problem)) throw new MmdetConfigError(NO_PROBLEM)
  if (typeof (folder ?? '') !== 'string')
    throw new MmdetConfigError({ code: 'invalid-option', message: 'expected the path of a folder' })
  if (!areColours(colours))
    throw new MmdetConfigError({
      code: 'invalid-option',
      message: `expected colours, { ${Object.keys(NO_COLOURS).join(', ')} }`,
    })
  const place = placeOf(problem, folder)
  const { severity = 'error', code, message, span } = problem
  const paint = colours[SEVERITY_COLOURS[severity]]
  const lines = [`${place === '' ? '' : `${colours.bold(place)} - `}${paint(severity)} ${code}: ${escapeTalk(message)}`]
  if (span !== undefined) lines.push(formatFrame(span, paint))
  for (const other of problem.related ?? []) {
    lines.push(`  ${placeOf(other, folder)} - ${escapeTalk(other.message)}`)
    if (other.span !== undefined) lines.push(formatFrame(other.span, colours.cyan))
  }
  lines.push(...furtherExamples(problem, place))
  if (problem.hint !== undefined) lines.push(`  ${colours.cyan('help')}: ${escapeTalk(problem.hint)}`)
  return `${lines.join('\n')}\n`
}

function areColours(given: unknown): boolean {
  return Object.keys(NO_COLOURS).every((name) => typeof Object(given)[name] === 'function')
}

/** The examples that neither the place nor the message names. */
function furtherExamples({ count = 0, examples = [], message }: Problem, place: string): string[] {
  const named = examples.map(escapeTalk)
  const others = named.filter((one) => one !== place && !message.includes(one))
  const more = count > named.length ? `, … (${count} in all)` : ''
  return others.length === 0 ? [] : [`  ${named[0] === place ? 'also at' : 'namely'} ${others.join(', ')}${more}`]
}

function placeOf(problem: Pick<Problem, 'span' | 'path' | 'offset'>, folder?: string): string {
  if (problem.span !== undefined) return formatSpan(problem.span, folder)
  if (problem.path !== undefined && problem.path.length > 0) return escapeTalk(problem.path.join('.'))
  return problem.offset === undefined ? '' : `byte ${problem.offset}`
}

/** Problems that a message shows; a damaged file can have thousands. */
const MAX_SHOWN = 20

function messageOf(problems: readonly Problem[]): string {
  const lines = problems.slice(0, MAX_SHOWN).map(summarize)
  if (problems.length > MAX_SHOWN) lines.push(`and ${problems.length - MAX_SHOWN} more`)
  return lines.join('\n')
}

/** One line for `message`, which is what an error that nobody catches shows. */
function summarize(problem: Problem): string {
  const place = placeOf(problem)
  const help = problem.hint === undefined ? '' : ` (${escapeTalk(problem.hint)})`
  return `${place === '' ? '' : `${place}: `}${escapeTalk(problem.message)}${help}`
}
