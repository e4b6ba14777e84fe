import { PyDict } from '../../python/dict.ts'
import type { PyValue } from '../../python/values.ts'
import type { Write } from '../../python/write.ts'
import { CustomDict } from '../customDict.ts'
import { raise, refuse } from '../exceptions.ts'
import { ENTRY_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import { updateDict } from '../methods/dict.ts'
import { isMember } from '../operations/members.ts'

/** A dict of one of the standard library's classes: it lives while a config is evaluated, MMEngine makes a plain dict of it in the end. */
export abstract class StandardDict extends CustomDict {
  override getAttribute(_name: string): PyValue | undefined {
    return undefined
  }

  /** Only some of the classes let an object have attributes of its own. */
  override setAttribute(_machine: Machine, name: string, _value: PyValue, _write: Write): void {
    if (isMember(this.typeName, '__dict__'))
      refuse(`setting the attribute ${name} of a ${this.typeName} is not evaluated`)
    raise('AttributeError', `'${this.typeName}' object has no attribute '${name}'`)
  }

  override deleteAttribute(_name: string): boolean {
    return false
  }

  override setItem(key: PyValue, value: PyValue, write: Write | undefined): void {
    this.set(key, value, write)
  }

  abstract override emptyCopy(): StandardDict

  override operate(machine: Machine, operator: string, other: PyValue, selfIsLeft: boolean): PyValue | undefined {
    if (operator === '|=' && selfIsLeft) {
      updateDict(machine, this, { positional: [other], nodes: [machine.at], keywords: undefined }, 'update')
      return this
    }
    if (operator !== '|' || !(other instanceof PyDict)) return undefined
    const made = this.emptyCopy()
    const [left, right] = selfIsLeft ? [this, other] : [other, this]
    machine.allocate((left.size + right.size) * ENTRY_BYTES)
    for (const dict of [left, right])
      for (const { key, value, write } of dict.entries()) made.setItem(key, value, write)
    return made
  }
}
