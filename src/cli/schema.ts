import { configSchemaText } from '../catalog/emit/schema.ts'
import { loadCatalogue } from '../catalog/load.ts'
import { jsonSchemaFiles } from '../recipes/jsonSchemas.ts'
import type { CliContext, ExitCode } from './context.ts'
import type { Report } from './report.ts'
import { type PlanOptions, runPlan } from './runPlan.ts'
import { readCatalogues } from './settings.ts'

/** The options of `mmdet-config schema`. */
export interface SchemaOptions extends PlanOptions {
  /** Files of `mmdet-config catalog add`. */
  readonly catalog?: readonly string[]
}

/** Writes the JSON Schemas: of a whole config, of recipes and of the options of fragments. */
export async function writeSchemas(options: SchemaOptions, report: Report, context: CliContext): Promise<ExitCode> {
  const own = readCatalogues({ catalogues: options.catalog }, context.cwd)
  const config = { path: 'config.schema.json', text: configSchemaText(await loadCatalogue(), own) }
  return runPlan([config, ...jsonSchemaFiles()], options, report, context)
}
