import type { Project } from './project.ts'
import { ADDICT_PROJECTS } from './projects/addict.ts'
import { BASE_OBJECT_PROJECTS } from './projects/baseObject.ts'
import { BASE_PROJECTS } from './projects/bases.ts'
import { CLOSED_FUNCTION_PROJECTS } from './projects/closedFunctions.ts'
import { CLOSED_NAME_PROJECTS } from './projects/closedNames.ts'
import { CONSTANT_SET_PROJECTS } from './projects/constantSets.ts'
import { DIALECT_PROJECTS } from './projects/dialect.ts'
import { ENVIRONMENT_PROJECTS } from './projects/environment.ts'
import { EXCEPTION_PROJECTS } from './projects/exceptions.ts'
import { LAZY_PROJECTS } from './projects/lazy.ts'
import { NAME_PROJECTS } from './projects/names.ts'
import { NAMESPACE_PROJECTS } from './projects/namespaces.ts'
import { OPTION_PROJECTS } from './projects/options.ts'
import { PACKAGE_PROJECTS } from './projects/packages.ts'
import { PARTIAL_PROJECTS } from './projects/partials.ts'
import { PLACEHOLDER_PROJECTS } from './projects/placeholders.ts'
import { PROGRAM_PROJECTS } from './projects/programs.ts'
import { RULE_PROJECTS } from './projects/rules.ts'
import { BESIDE_CONFIG_DICT_PROJECTS, STANDARD_DICT_PROJECTS, VIEW_PROJECTS } from './projects/standardDicts.ts'

/** All projects by name; what MMEngine makes of them is recorded in golden/projects.golden.json. */
export const PROJECTS: Readonly<Record<string, Project>> = {
  ...BASE_PROJECTS,
  ...BASE_OBJECT_PROJECTS,
  ...ADDICT_PROJECTS,
  ...PLACEHOLDER_PROJECTS,
  ...ENVIRONMENT_PROJECTS,
  ...LAZY_PROJECTS,
  ...DIALECT_PROJECTS,
  ...PACKAGE_PROJECTS,
  ...PROGRAM_PROJECTS,
  ...RULE_PROJECTS,
  ...NAME_PROJECTS,
  ...NAMESPACE_PROJECTS,
  ...OPTION_PROJECTS,
  ...STANDARD_DICT_PROJECTS,
  ...VIEW_PROJECTS,
  ...BESIDE_CONFIG_DICT_PROJECTS,
  ...CLOSED_NAME_PROJECTS,
  ...CONSTANT_SET_PROJECTS,
  ...CLOSED_FUNCTION_PROJECTS,
  ...EXCEPTION_PROJECTS,
  ...PARTIAL_PROJECTS,
}
