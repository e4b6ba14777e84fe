import type { PyValue } from '../../python/values.ts'
import { step } from '../../python/workBudget.ts'
import { raise } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { apply } from './call.ts'
import { isOrdered } from './compare.ts'
import { asIndex } from './indices.ts'

/**
 * The indices of the items in sorted order: stable, by `key(item)` where a key is given, and asking only `<`, as Python does.
 *
 * @throws PythonException TypeError for values that have no order.
 */
export function sortItems(machine: Machine, items: readonly PyValue[], key: PyValue, reverse: PyValue): number[] {
  const keys = key === null ? items : items.map((item) => apply(machine, key, item))
  const order = keys.map((_, at) => at)
  const flag = asIndex(reverse)
  if (flag >= 2 ** 31 || flag < -(2 ** 31)) raise('OverflowError', 'Python int too large to convert to C int')
  const direction = flag === 0 ? 1 : -1
  return order.sort((left, right) => {
    step()
    const [one, other] = [keys[left] as PyValue, keys[right] as PyValue]
    if (isOrdered('<', one, other)) return -direction
    return isOrdered('<', other, one) ? direction : 0
  })
}
