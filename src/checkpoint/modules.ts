import { MAX_WALK_DEPTH } from './limits.ts'
import { PickleDict, PickleObject, PickleSet, type PickleValue } from './pickle/values.ts'
import { requireListable } from './problems.ts'
import { TorchTensor } from './torch/tensor.ts'

/** A network that was pickled whole: `torch.save(model)` instead of `torch.save(model.state_dict())`. */
export interface PickledModule extends PickleObject {
  readonly state: PickleDict
}

/** Names that are looked at; a module that is part of several counts each time, as in `state_dict()`. */
const MAX_NAMES = 50_000

/** A listing, the detection and each method ask for the same tensors. */
const known = new WeakMap<PickledModule, Map<string, TorchTensor>>()

/** Whether a value is a pickled `torch.nn.Module`, by the attributes that every one has. */
export function isModule(value: PickleValue | undefined): value is PickledModule {
  if (!(value instanceof PickleObject) || !(value.state instanceof PickleDict)) return false
  return value.state.get('_parameters') !== undefined && value.state.get('_modules') !== undefined
}

/** What `module.state_dict()` would give: parameters, then persistent buffers, then those of the modules inside. */
export function moduleTensors(module: PickledModule): ReadonlyMap<string, TorchTensor> {
  const tensors = known.get(module) ?? new Map<string, TorchTensor>()
  if (tensors.size === 0) collect(module, tensors)
  known.set(module, tensors)
  return tensors
}

function collect(module: PickledModule, tensors: Map<string, TorchTensor>): void {
  let looked = 0
  let characters = 0
  const visit = ({ state }: PickledModule, prefix: string, depth: number): void => {
    const passing = state.get('_non_persistent_buffers_set')
    const isPassing = (name: PickleValue) => passing instanceof PickleSet && passing.items.includes(name)
    for (const place of ['_parameters', '_buffers', '_modules']) {
      for (const [name, value] of textEntries(state.get(place))) {
        if (++looked > MAX_NAMES) return
        characters = requireListable(characters + prefix.length + name.length)
        if (isModule(value) && depth < MAX_WALK_DEPTH) visit(value, `${prefix}${name}.`, depth + 1)
        else if (value instanceof TorchTensor && !(place === '_buffers' && isPassing(name))) {
          tensors.set(prefix + name, value)
        }
      }
    }
  }
  visit(module, '', 0)
}

/** What else a module holds: its attributes, without torch's own. */
export function moduleAttributes({ state }: PickledModule): [name: string, value: PickleValue][] {
  return textEntries(state).filter(([name]) => !name.startsWith('_'))
}

/** The entries of a dict whose keys are texts; none of anything else. */
export function textEntries(value: PickleValue | undefined): [name: string, value: PickleValue][] {
  if (!(value instanceof PickleDict)) return []
  return value.entries.flatMap(({ key, value: held }): [string, PickleValue][] =>
    typeof key === 'string' ? [[key, held]] : [],
  )
}
