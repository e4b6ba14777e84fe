import { jsonSchemaFiles } from '../recipes/jsonSchemas.ts'
import type { CliContext, ExitCode } from './context.ts'
import { type PlanOptions, runPlan } from './runPlan.ts'

/** The options of `mmdet-config schema`. */
export type SchemaOptions = PlanOptions

/** Writes the JSON Schemas. */
export function writeSchemas(options: SchemaOptions, context: CliContext): Promise<ExitCode> {
  return runPlan(jsonSchemaFiles(), options, context)
}
