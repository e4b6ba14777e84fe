import { evaluateExpression } from '../../evaluate/evaluateModule.ts'
import { refuse } from '../../evaluate/exceptions.ts'
import { importModule } from '../../evaluate/modules/table.ts'
import { PyList, type PyValue } from '../../python/values.ts'
import type { Expr } from '../../syntax/ast.ts'
import type { PythonModule } from '../../syntax/module.ts'
import { DELETE_KEY, RESERVED_KEYS } from '../engineKeys.ts'

/**
 * What the expression behind `_base_ =` gives. MMEngine (0.10.7) evaluates it inside its own module before anything else of the
 * config: the names that the config imports are unknown there, those of that module are known.
 */
export function evaluateBases(module: PythonModule, node: Expr): PyValue {
  return evaluateExpression(module, node, engineName)
}

function engineName(name: string): PyValue | undefined {
  const imported = MODULES.get(name)
  if (imported !== undefined) return importModule(imported)
  if (name === 'RESERVED_KEYS') return new PyList([...RESERVED_KEYS])
  if (REFUSED.has(name)) refuse(`${name} in _base_ is MMEngine's own name there, which is not evaluated`)
  return STRINGS.get(name)
}

const MODULES: ReadonlyMap<string, string> = new Map([
  ['copy', 'copy'],
  ['os', 'os'],
  ['osp', 'os.path'],
])

const STRINGS: ReadonlyMap<string, string> = new Map([
  ['BASE_KEY', '_base_'],
  ['DELETE_KEY', DELETE_KEY],
  ['DEPRECATION_KEY', '_deprecation_'],
  ['__name__', 'mmengine.config.config'],
])

/** The other globals of `mmengine/config/config.py`, and the variables of the function that evaluates the expression. */
const REFUSED: ReadonlySet<string> = new Set(
  (
    'Action Any ArgumentParser Config ConfigDict ConfigParsingError Console Dict DictAction FormatCode ImportTransformer LazyAttr ' +
    'LazyObject Namespace Optional OrderedDict Path RemoveAssignFromAST Sequence Text Tuple Union abc add_args ast check_file_exist ' +
    'contextmanager difflib digit_version dump get_installed_path import_modules_from_strings is_installed load platform print_log ' +
    're read_base shutil sys tempfile types uuid warnings yapf __file__ __builtins__ __doc__ __package__ __spec__ __loader__ ' +
    '_gather_abs_import_lazyobj _get_external_cfg_base_path _get_external_cfg_path _get_package_and_cfg_path _is_builtin_module ' +
    '_lazy2string base_code f file_format filename is_base_line parsed_codes'
  ).split(' '),
)
