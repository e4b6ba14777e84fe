import { checkArgument, STRING } from '../../argument.ts'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { absolutePath } from '../../python/posixPath.ts'
import { isTrue } from '../../python/truth.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import { type SourceSpan, SourceText } from '../../source.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { parsePython } from '../../syntax/parse.ts'
import type { FileSystem } from '../fileSystem.ts'
import { ConfigCache } from '../load/cache.ts'
import { isLazyDialect } from '../load/dialect.ts'
import type { LoadedConfig } from '../load/loadedConfig.ts'
import { checkLoadOptions, type LoadOptions, readConfig } from '../load/readConfig.ts'
import { readText } from '../load/readText.ts'
import { type AuditFinding, auditSyntax, type SyntaxFinding } from './audit.ts'
import { auditBuilt } from './built.ts'
import { auditPlaceholders, hasPlaceholders } from './placeholders.ts'

/** What one config and its bases would do. */
export interface Audit {
  /** The config, as it was named. */
  readonly path: string
  /** The files that were looked at: the config and everything that it inherits from; absolute paths. */
  readonly files: readonly string[]
  /** What MMEngine would do besides computing values. The config is clean when none of them `runs`, and there are no problems. */
  readonly findings: readonly AuditFinding[]
  /** Why MMEngine itself could not load the config. */
  readonly problems: readonly Problem[]
}

/**
 * Audits a config with its bases. Nothing is run. Clean is what the evaluator could evaluate whole, bases and all, and whose values
 * name no module that MMEngine imports, then or when it builds what a registry is asked for: what the evaluator does not evaluate is a finding, at the place where it stopped. What only the
 * syntax names, and the evaluation never came to, is kept as a note.
 */
export async function auditFile(path: string, options: LoadOptions): Promise<Audit> {
  checkArgument(path, STRING, 'path')
  checkLoadOptions(options)
  const read = new Set<string>()
  const loading = await load(path, options, read)
  const texts = await textsOf(read, options.fileSystem)
  const isLazy = texts.some(({ source, module }) => isEntry(source, path, options) && isLazyModule(module))
  const syntax = texts.flatMap(({ module }) => (module === undefined ? [] : auditSyntax(module, isLazy)))
  const placeholders = isLazy ? [] : texts.flatMap(({ source, module }) => auditPlaceholders(source, module))
  const files = texts.map(({ source }) => source.name)
  if (loading instanceof MmdetConfigError) {
    const listed = [...placeholders, ...syntax]
    const refused = loading.problems.filter((problem) => isOurs(problem) && !isTold(problem, listed))
    const findings = [...refused.map((problem) => notEvaluated(problem, path)), ...listed]
    const problems = loading.problems.filter((problem) => !isOurs(problem))
    return { path, files, findings: shortened(findings), problems }
  }
  const depends = !isLazy && texts.some(({ source }) => hasPlaceholders(source))
  const reached = depends ? syntax : syntax.map(asEvaluated)
  const findings = [...customImports(loading, isLazy), ...auditBuilt(loading.dict), ...placeholders, ...reached]
  return { path, files, findings: shortened(findings), problems: [] }
}

/** Findings that are listed of one config. */
const MAX_FINDINGS = 1000

function shortened(findings: AuditFinding[]): AuditFinding[] {
  if (findings.length <= MAX_FINDINGS) return findings
  const worst = [...findings.filter(({ runs }) => runs), ...findings.filter(({ runs }) => !runs)]
  return worst.slice(0, MAX_FINDINGS)
}

/** Loads the config alone, with nothing merged over it: MMEngine imports what it names before it merges overrides. */
async function load(
  path: string,
  { cfgOptions: _, ...options }: LoadOptions,
  read: Set<string>,
): Promise<LoadedConfig | MmdetConfigError> {
  const { workingFolder, readFile, readFolder } = options.fileSystem
  const fileSystem: FileSystem = {
    workingFolder,
    readFile: (file, maxBytes) => {
      read.add(file)
      return readFile(file, maxBytes)
    },
    readFolder,
  }
  try {
    return await readConfig(path, { ...options, fileSystem, cache: new ConfigCache() })
  } catch (error) {
    if (error instanceof MmdetConfigError) return error
    throw error
  }
}

interface AuditedText {
  readonly source: SourceText
  /** A Python file's syntax, undefined where it has none that Python accepts. */
  readonly module: PythonModule | undefined
}

/** The texts of the files that could be read; why another could not is what loading says. */
async function textsOf(paths: Iterable<string>, fileSystem: FileSystem): Promise<AuditedText[]> {
  const texts: AuditedText[] = []
  for (const path of paths) {
    const source = await orUndefined(() => readText(fileSystem, path))
    if (source === undefined) continue
    const module = path.endsWith('.py') ? await orUndefined(() => parsePython(source)) : undefined
    texts.push({ source, module })
  }
  return texts
}

async function orUndefined<Result>(work: () => Result | Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

function isEntry({ name }: SourceText, path: string, { fileSystem }: LoadOptions): boolean {
  return name === absolutePath(path, fileSystem.workingFolder)
}

function isLazyModule(module: PythonModule | undefined): boolean {
  try {
    return module !== undefined && isLazyDialect(module)
  } catch {
    return false
  }
}

/** Exceptions that we raise for modules that we do not know, and MMEngine may well have. */
const IMPORT_ERRORS: ReadonlySet<string | undefined> = new Set(['ModuleNotFoundError', 'ImportError'])

/** Whether it is we who do not go on: MMEngine would. */
function isOurs({ code, pythonClass }: Problem): boolean {
  return pythonClass === undefined || code === 'limit' || IMPORT_ERRORS.has(pythonClass)
}

/** Whether a finding says what MMEngine would run at the place where the evaluator stopped. */
function isTold({ span }: Problem, findings: readonly AuditFinding[]): boolean {
  return findings.some(({ runs, span: other }) => {
    const isThere = span !== undefined && other.source.name === span.source.name
    return runs && isThere && other.start < span.end && span.start < other.end
  })
}

function notEvaluated({ message, span }: Problem, path: string): AuditFinding {
  const start: SourceSpan = { source: new SourceText(path, ''), start: 0, end: 0 }
  const said = `${message}: what MMEngine would run here, and after it, is not known`
  return { kind: 'not-evaluated', message: said, span: span ?? start, runs: true }
}

/** A finding of a config that was evaluated whole: the evaluator came through without it, unless it is an import. */
function asEvaluated(finding: SyntaxFinding): AuditFinding {
  if (finding.isImport || !finding.runs) return finding
  return { ...finding, message: `${finding.message}, which this config never reaches`, runs: false }
}

/** MMEngine imports the modules of `custom_imports` before it gives a config of the text dialect to anyone. */
function customImports({ dict }: LoadedConfig, isLazy: boolean): AuditFinding[] {
  const entry = dict.entry('custom_imports')
  if (entry === undefined || !isTrue(entry.value)) return []
  const imports = entry.value instanceof PyDict ? entry.value.get('imports') : undefined
  if (entry.value instanceof PyDict && !isTrue(imports ?? null)) return []
  const span = entry.write?.span ?? { source: new SourceText('custom_imports', ''), start: 0, end: 0 }
  const message = isLazy
    ? 'custom_imports has no effect in a config of the pure-Python dialect'
    : `MMEngine imports ${moduleNames(imports)} for custom_imports`
  return [{ kind: 'custom-import', message, span, runs: !isLazy }]
}

function moduleNames(imports: PyValue | undefined): string {
  const names = imports instanceof PyList ? imports.items : [imports]
  return names.map((name) => (typeof name === 'string' ? name : '…')).join(', ')
}
