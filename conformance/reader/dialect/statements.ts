import type { ValueWriter } from './values.ts'

/** An assignment of a new variable. */
export function assignment(writer: ValueWriter): string {
  return writer.statement(() => assign(writer))
}

function assign(writer: ValueWriter): string {
  const { choices } = writer
  switch (choices.below(6)) {
    case 0:
      return `${writer.fresh('list', 'pipeline')} = ${writer.list()}`
    case 1:
      return `${writer.fresh('number', 'lr')} = ${writer.number()}`
    case 2:
      return `${writer.fresh('text', 'note')} = ${writer.text()}`
    case 3: {
      const value = `{1, ${choices.pick(["'a'", '2', '(3,)', ...writer.names('lazy')])}}`
      return `${writer.fresh('set', 'tags')} = ${value}`
    }
    default: {
      const value = writer.dict()
      return `${writer.fresh('dict', 'model')} = ${value}`
    }
  }
}

/** A statement that changes or uses what is known. */
export function change(writer: ValueWriter): string {
  const { choices } = writer
  const names: typeof writer.names = (...kinds) => writer.names(...kinds)
  const options = [
    ...names('inherited').flatMap((name) => [changeInherited, changeDict].map((write) => ({ name, write }))),
    ...names('dict').map((name) => ({ name, write: changeDict })),
    ...names('list', 'inheritedList').map((name) => ({ name, write: changeList })),
    ...names('inheritedList').map((name) => ({ name, write: changeInheritedList })),
    ...names('set').map((name) => ({ name, write: changeSet })),
    ...names('lazy').map((name) => ({ name, write: useLazy })),
  ]
  if (options.length === 0) return assignment(writer)
  const { name, write } = choices.pick(options)
  return writer.statement(() => write(writer, name), name)
}

/** What only an inherited dict can: attributes, merging. */
function changeInherited(writer: ValueWriter, name: string): string {
  const result = () => writer.fresh('number', 'got')
  return writer.choices.pick([
    () => `${name}.norm.k = ${writer.value()}`,
    () => `${name}.neck = ${writer.dict()}`,
    () => `${name}.norm.deeper = ${writer.dict()}\n${name}.norm.deeper.norm.k = 7`,
    () => `del ${name}.depth`,
    () => `${name}.depth += 1`,
    () => `${name}.merge(dict(norm=dict(z=${writer.value()})))`,
    () => `${name}.merge(dict(norm=dict(_delete_=True, z=${writer.value()})))`,
    () => `${name}.merge(dict(depth=dict(a=1)))`,
    () => `${name}.out.append(${writer.value()})`,
    () => `${result()} = ${name}.pop('nothing')`,
    () => `${result()} = ${name}.norm.get('k')`,
    () => `${writer.fresh('inherited', 'sub')} = ${name}.norm`,
    () => `${writer.fresh('inherited', 'again')} = ${name}.copy()`,
    () => `${result()} = [type(v).__name__ for v in ${name}.values()]`,
    () => `${result()} = ${name}.to_dict()`,
    () => `${result()} = ${name}.type`,
    () => `${result()} = hasattr(${name}, 'nothing')`,
    () => `${name}.scope = 'x'`,
    () => `${name}.pipeline = [dict(type=${writer.type()})]\n${name}.pipeline[0].p = 1`,
  ])()
}

/** What any dict can. */
function changeDict(writer: ValueWriter, name: string): string {
  const result = () => writer.fresh('number', 'got')
  return writer.choices.pick([
    () => `${name}.update(norm=dict(q=${writer.value()}))`,
    () => `${name}.update(dict(norm=${writer.value()}, extra=${writer.value()}))`,
    () => `${name}.update({'depth': ${writer.number()}}, type=${writer.type()})`,
    () => `${name}['norm']['k'] = ${writer.value()}`,
    () => `${name}['new'] = ${writer.value()}`,
    () => `del ${name}['out']`,
    () => `${result()} = ${name}.pop('depth')`,
    () => `${result()} = ${name}.setdefault('fresh', ${writer.value()})`,
    () => `${writer.fresh('dict', 'merged')} = dict(**${name}, extra=${writer.value()})`,
    () => `${writer.fresh('dict', 'merged')} = {**${name}, 'depth': ${writer.value()}}`,
    () => `${result()} = ${name} | dict(norm=${writer.value()})`,
    () => `${name} |= dict(norm=${writer.value()})`,
    () => `${writer.fresh('dict', 'same')} = ${name}`,
    () => `import copy\n${writer.fresh('dict', 'copied')} = copy.deepcopy(${name})`,
    () => `${writer.fresh('text', 'shown')} = f'{${name}}'`,
    () => `${result()} = [k for k, v in ${name}.items() if v]`,
    () => `${result()} = ${name} == dict(${name})`,
    () => `${result()} = ${name}.get('q', ${writer.value()})`,
    () => `for key in list(${name}):\n    if key == 'out':\n        ${name}.pop(key)`,
  ])()
}

function changeList(writer: ValueWriter, name: string): string {
  return writer.choices.pick([
    () => `${name}.append(${writer.value()})`,
    () => `${name}[0]['p'] = ${writer.value()}`,
    () => `${name} += [${writer.value()}]`,
    () => `${writer.fresh('list', 'longer')} = [*${name}, ${writer.value()}]`,
    () => `${writer.fresh('list', 'longer')} = ${name} + ${name}`,
    () => `${writer.fresh('list', 'same')} = ${name}[:]`,
    () => `${name}.insert(0, dict(type=${writer.type()}))`,
    () => `${name}[0].update(type=${writer.type()})`,
    () => `${name}.pop()`,
  ])()
}

function changeInheritedList(writer: ValueWriter, name: string): string {
  return writer.choices.pick([
    () => `${name}[0].p = ${writer.value()}`,
    () => `${name}[0].sub = dict(type=${writer.type()})\n${name}[0].sub.q = 1`,
    () => `${name}.append(dict(type=${writer.type()}))\n${name}[-1]['q'] = 1`,
  ])()
}

function changeSet(writer: ValueWriter, name: string): string {
  return `${name}.add(${writer.number()})`
}

/** Imported things where a value may stand. */
function useLazy(writer: ValueWriter, name: string): string {
  const chain = `${name}${writer.choices.pick(['', '.ReLU', '.a.b.c'])}`
  const target = writer.fresh('number', 'lazy')
  if (writer.isBroken && writer.choices.chance(0.3)) return `${target} = ${wrongUse(writer, chain)}`
  const value = writer.choices.pick([
    `{${chain}: ${writer.value(0)}, 'k': {${chain}: ${chain}}}`,
    `(${chain}, [${chain}, {${chain}}], (${chain},))`,
    `${chain} == ${chain}`,
    `${chain} is ${chain}`,
    `${chain} != 1`,
    `${chain} in [${chain}, ${name}]`,
    `dict(type=${chain}, cls=[${chain}] * 2)`,
    `1 if ${chain} else 2`,
    `not ${chain}`,
    `isinstance(${chain}, (str, dict))`,
    `[hasattr(${chain}, 'q'), getattr(${chain}, 'q'), getattr(${name}, 'z', 5)]`,
    `${chain}.module`,
    `${chain}._module`,
    `[${chain}.name, ${chain}.source]`,
    `${name}._imported`,
    `type(${chain}).__name__`,
    `'{} {!r}'.format(${chain}, [${chain}])`,
    `str([${chain}]) + str({'a': ${chain}})`,
    `{k: v for k, v in dict(a=${chain}).items()}`,
    `[t.x for t in (${chain}, ${name})]`,
    `${name} or 3`,
    `int`,
  ])
  return `${target} = ${value}`
}

function wrongUse(writer: ValueWriter, chain: string): string {
  return writer.choices.pick([
    `sorted([${chain}, ${chain}])`,
    `${chain} < 2`,
    `${chain}(1, a=2)`,
    `${chain} + 1`,
    `${chain}[0]`,
    `[*${chain}]`,
    `len(${chain})`,
  ])
}
