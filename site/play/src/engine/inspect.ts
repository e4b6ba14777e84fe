import { type ConfigReport, checkCheckpoint, checkConfig, verdictOf } from '#lib/checkpoint/check.ts'
import { inspectCheckpoint } from '#lib/checkpoint/inspect.ts'
import { type ModelConfig, modelConfigOf } from '#lib/checkpoint/loads.ts'
import { openCheckpoint } from '#lib/checkpoint/open.ts'
import { plainProblem } from '#lib/plainProblem.ts'
import { basename } from '#lib/python/posixPath.ts'
import { type Opened, problemsIn } from './opened.ts'
import type { Fit, FitResult, InspectResult } from './protocol.ts'

// What a checkpoint holds, and what the open config loads of it. Of the file only what describes its tensors is read.

type Contents = Awaited<ReturnType<typeof openCheckpoint>>

async function within<Made>(file: File, use: (checkpoint: Contents) => Made): Promise<Made> {
  const checkpoint = await openCheckpoint(file)
  try {
    return use(checkpoint)
  } finally {
    await checkpoint.close()
  }
}

export async function inspect(file: File): Promise<InspectResult> {
  try {
    return { problems: [], inspection: await within(file, inspectCheckpoint) }
  } catch (error) {
    return { problems: problemsIn(error), inspection: null }
  }
}

/**
 * The open config held against a checkpoint. A page does not know where a file lies: it counts as the one that the config names where it
 * has its name.
 */
export async function fit({ config }: Opened, file: File): Promise<FitResult> {
  try {
    const model = modelConfigOf(config.toDict())
    return { problems: [], fit: await within(file, (checkpoint) => fitOf(checkpoint, model, file.name)) }
  } catch (error) {
    return { problems: problemsIn(error), fit: null }
  }
}

function fitOf(checkpoint: Contents, model: ModelConfig, name: string): Fit {
  const report = checkConfig(checkpoint, model, { isFile: (path) => basename(path) === name })
  const { backbone, complete, advice } = report
  return {
    complete,
    verdict: verdictOf(report),
    backbone: `${model.path.join('.')}, ${backbone.type}`,
    tensors: backbone.known ? backbone.tensors.size : null,
    loads: report.loads.map(({ at, file, way, loaded }) => ({
      at,
      file,
      prefix: way.prefix ?? '',
      loaded: loaded ?? null,
    })),
    otherwise: otherwise(report, checkpoint, model),
    problems: report.problems.map((problem) => plainProblem(problem, '')),
    advice,
  }
}

/** What the backbone would load of a file that the config does not name. */
function otherwise({ loads }: ConfigReport, checkpoint: Contents, { backbone, path }: ModelConfig): Fit['otherwise'] {
  if (loads.some(({ loaded }) => loaded !== undefined)) return null
  const { prefix = '', backbone: spec, detection: _, ...loaded } = checkCheckpoint(checkpoint, backbone)
  return spec.known ? { at: `${path.join('.')}.init_cfg`, file: checkpoint.name, prefix, loaded } : null
}
