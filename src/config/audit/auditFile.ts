import { checkArgument, STRING } from '../../argument.ts'
import { MmdetConfigError, type Problem } from '../../errors.ts'
import { absolutePath } from '../../python/posixPath.ts'
import { parsePython } from '../../syntax/parse.ts'
import { checkLoadOptions, type LoadOptions, readConfig } from '../load/readConfig.ts'
import { readText } from '../load/readText.ts'
import { type AuditFinding, auditModule } from './audit.ts'

/** What one config and its bases would do. */
export interface Audit {
  readonly path: string
  /** The files that were looked at: the config and, when it loads, everything that it inherits from; absolute paths. */
  readonly files: readonly string[]
  readonly findings: readonly AuditFinding[]
  /** Why the config, or one of its files, could not be read. */
  readonly problems: readonly Problem[]
}

/** Audits a config with its bases. Nothing is run; a config that does not load is audited without its bases. */
export async function auditFile(path: string, options: LoadOptions): Promise<Audit> {
  checkArgument(path, STRING, 'path')
  checkLoadOptions(options)
  const problems: Problem[] = []
  const files: string[] = []
  const findings: AuditFinding[] = []
  for (const file of new Set(await filesOf(path, options, problems))) {
    try {
      const source = await readText(options.fileSystem, file)
      if (source === undefined) continue
      files.push(file)
      if (file.endsWith('.py')) findings.push(...auditModule(parsePython(source)))
    } catch (error) {
      note(error, problems)
    }
  }
  return { path, files, findings, problems }
}

async function filesOf(path: string, options: LoadOptions, problems: Problem[]): Promise<readonly string[]> {
  try {
    const { files } = await readConfig(path, options)
    return [...files].reverse()
  } catch (error) {
    note(error, problems)
    return [absolutePath(path, options.fileSystem.workingFolder)]
  }
}

function note(error: unknown, problems: Problem[]): void {
  if (!(error instanceof MmdetConfigError)) throw error
  for (const problem of error.problems)
    if (!problems.some(({ message }) => message === problem.message)) problems.push(problem)
}
