import fc from 'fast-check'
import type { Project } from '../../../test/config/reader/project.ts'
import { randomFrom } from '../../sample.ts'
import { breakProgram } from './broken.ts'
import { type Variable, Writer } from './expressions.ts'
import { Choices } from './random.ts'
import { program, statement } from './statements.ts'

/** Random configs of one to three files, one in five of them broken on purpose. */
export const randomProject: fc.Arbitrary<Project> = fc.noBias(fc.nat(2 ** 31)).map((seed) => {
  return makeProject(new Choices(randomFrom(seed)))
})

function makeProject(choices: Choices): Project {
  const isBroken = choices.chance(0.2)
  const wrongness = isBroken && choices.chance(0.4) ? 0.03 : 0
  const breaks = isBroken && wrongness === 0
  const writer = new Writer(choices, wrongness)
  if (choices.chance(0.55)) {
    const text = program(writer, 4 + choices.below(14))
    return { files: { 'config.py': breaks ? breakProgram(choices, text) : text } }
  }
  const files: Record<string, string> = { 'base.py': program(writer, 3 + choices.below(8)) }
  const inherited = writer.variables
  const bases = ["'base.py'"]
  if (choices.chance(0.3)) {
    writer.variables = []
    files['more/other.py'] = `other_a = ${writer.expression('dict')}\nother_b = ${writer.expression('any')}\n`
    bases.push("'./more/other.py'")
    inherited.push({ name: 'other_a', kind: 'dict' })
  }
  files['config.py'] = child(writer, bases, inherited)
  const broken = choices.pick(Object.keys(files))
  if (breaks) files[broken] = breakProgram(choices, files[broken] as string)
  return { files }
}

/** A config over bases: it merges into their dicts and uses them by `_base_.x`. */
function child(writer: Writer, bases: readonly string[], inherited: readonly Variable[]): string {
  const { choices } = writer
  writer.variables = inherited.map(({ name, kind }) => ({ name: `_base_.${name}`, kind }))
  const list = choices.chance(0.5) && bases.length === 1 ? bases[0] : `[${bases.join(', ')}]`
  const own = program(writer, 2 + choices.below(7), list).split('\n')
  for (const { name, kind } of inherited) {
    const roll = choices.below(10)
    if (kind === 'dict' && roll < 4) {
      const value = writer.expression('dict')
      own.push(
        choices.pick([`${name} = ${value}`, `${name} = dict(_delete_=True, a=${value})`, `${name} = dict(a=${value})`]),
      )
    } else if (roll === 9) own.push(`${name} = ${writer.expression('any')}`)
    else if (roll === 8 && choices.chance(0.3)) own.push(`ref_${name} = {{_base_.${name}}}`)
    if (choices.chance(0.1)) own.push(...statement(writer, 1))
  }
  return `${own.join('\n')}\n`
}
