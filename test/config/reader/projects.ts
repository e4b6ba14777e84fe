import type { Project } from './project.ts'
import { BASE_OBJECT_PROJECTS } from './projects/baseObject.ts'
import { BASE_PROJECTS } from './projects/bases.ts'
import { DIALECT_PROJECTS } from './projects/dialect.ts'
import { ENVIRONMENT_PROJECTS } from './projects/environment.ts'
import { LAZY_PROJECTS } from './projects/lazy.ts'
import { NAME_PROJECTS } from './projects/names.ts'
import { OPTION_PROJECTS } from './projects/options.ts'
import { PACKAGE_PROJECTS } from './projects/packages.ts'
import { PLACEHOLDER_PROJECTS } from './projects/placeholders.ts'
import { PROGRAM_PROJECTS } from './projects/programs.ts'
import { RULE_PROJECTS } from './projects/rules.ts'

/** All projects by name; what MMEngine makes of them is recorded in golden/projects.golden.json. */
export const PROJECTS: Readonly<Record<string, Project>> = {
  ...BASE_PROJECTS,
  ...BASE_OBJECT_PROJECTS,
  ...PLACEHOLDER_PROJECTS,
  ...ENVIRONMENT_PROJECTS,
  ...LAZY_PROJECTS,
  ...DIALECT_PROJECTS,
  ...PACKAGE_PROJECTS,
  ...PROGRAM_PROJECTS,
  ...RULE_PROJECTS,
  ...NAME_PROJECTS,
  ...OPTION_PROJECTS,
}
