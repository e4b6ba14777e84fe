import type { Fragment } from './document.ts'
import type { ConfigOverrides } from './options.generated.ts'
import type { Unchecked } from './overrides/tree.ts'

/** Overrides of a base whose keys have no types. */
export interface AnyOverrides {
  readonly [key: string]: Unchecked | undefined
}

/** Overrides that a function made, such as `selfSupervised()`: they are checked where they are laid over their bases. */
export interface MadeOverrides {
  readonly [MADE]?: true
}

declare const MADE: unique symbol

/** Overrides as the result of a function that makes them. */
export function madeOverrides(overrides: ConfigOverrides): MadeOverrides {
  return overrides as MadeOverrides
}

/** What overrides of these bases may say: the keys of each of them, and what else a config has. */
export type OverridesOf<Bases extends readonly Fragment[]> = Bases extends readonly []
  ? AnyOverrides
  : [OpenBase<Bases[number]>] extends [never]
    ? OverridesOfAll<Bases[number]> & OtherOverrides<keyof OverridesOfAll<Bases[number]>>
    : AnyOverrides | ConfigOverrides

/** Keys that no base has. What a model takes depends on its base. */
export type OtherOverrides<Known> = Omit<ConfigOverrides, (Known & string) | 'model'> &
  ('model' extends Known ? unknown : { readonly model?: Unchecked | undefined })

/** The keys of one base. */
export type OverridesOfBase<Base extends Fragment> = NonNullable<Base['overrides']>

/** The members of a union of bases whose keys have no types. */
export type OpenBase<Base extends Fragment> = Base extends Fragment
  ? [keyof OverridesOfBase<Base>] extends [never]
    ? Base
    : never
  : never

/** The keys of all members of a union of bases. */
export type OverridesOfAll<Base extends Fragment> = (
  Base extends Fragment
    ? (keys: OverridesOfBase<Base>) => void
    : never
) extends (keys: infer Keys) => void
  ? Keys
  : never
