import { jsonSchemaFiles } from '../recipes/jsonSchemas.ts'
import type { CliContext, ExitCode } from './context.ts'
import type { Report } from './report.ts'
import { type PlanOptions, runPlan } from './runPlan.ts'

/** The options of `mmdet-config schema`. */
export type SchemaOptions = PlanOptions

/** Writes the JSON Schemas. */
export function writeSchemas(options: SchemaOptions, report: Report, context: CliContext): Promise<ExitCode> {
  return runPlan(jsonSchemaFiles(), options, report, context)
}
