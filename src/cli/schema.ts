import { configSchemaText } from '../catalog/emit/schema.ts'
import { loadCatalogue } from '../catalog/load.ts'
import { jsonSchemaFiles } from '../recipes/jsonSchemas.ts'
import type { CliContext, ExitCode } from './context.ts'
import type { Report } from './report.ts'
import { type PlanOptions, runPlan } from './runPlan.ts'

/** The options of `mmdet-config schema`. */
export type SchemaOptions = PlanOptions

/** Writes the JSON Schemas: of a whole config, of recipes and of the options of fragments. */
export async function writeSchemas(options: SchemaOptions, report: Report, context: CliContext): Promise<ExitCode> {
  const config = { path: 'config.schema.json', text: configSchemaText(await loadCatalogue()) }
  return runPlan([config, ...jsonSchemaFiles()], options, report, context)
}
