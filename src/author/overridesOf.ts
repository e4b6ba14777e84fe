import type { MMDetConfig } from '../catalog/types.generated.d.ts'
import type { Fragment } from './document.ts'
import type { ConfigOverrides } from './options.generated.ts'
import type { Unchecked } from './overrides/tree.ts'
import type { AnyValue, ListSlot, Loose, LooseKeys, Override, SaidAt } from './overrideTypes.ts'

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

/** Overrides of a type that an author declared: what they say is not known. */
export type DeclaredOverrides = AnyOverrides | ConfigOverrides

/** The overrides of a definition. `Said` is what its author wrote, on which it depends what a component takes. */
export type Layers<Bases extends readonly Fragment[], Said = DeclaredOverrides> = [AnyOverrides] extends [Said]
  ? OneOrMany<Layer<Bases, unknown extends Said ? unknown : DeclaredOverrides>>
  : Said extends readonly unknown[]
    ? { readonly [At in keyof Said]: Layer<Bases, Said[At]> }
    : Layer<Bases, Said>

/** One, or a list of them: layers of overrides, applied in order. */
export type OneOrMany<One> = One | readonly One[]

/** One layer of them. */
export type Layer<Bases extends readonly Fragment[], Said> = [ConfigOverrides] extends [Said]
  ? OverridesOf<Bases, unknown extends Said ? unknown : DeclaredOverrides> | MadeOverrides
  : Said extends unknown
    ? typeof MADE extends keyof Said
      ? MadeOverrides
      : OverridesOf<Bases, Said>
    : never

/** What overrides of these bases may say: the keys of each of them, and what else a config has. */
export type OverridesOf<Bases extends readonly Fragment[], Said = unknown> = Bases extends readonly []
  ? AnyOverrides
  : [OpenBase<Bases[number]>] extends [never]
    ? OverridesOfAll<Bases[number], [ConfigOverrides] extends [Said] ? unknown : Said> &
        OtherOverrides<keyof OverridesOfAll<Bases[number]>, Said>
    : unknown extends Said
      ? LooseKeys<MMDetConfig, unknown>
      : [ConfigOverrides] extends [Said]
        ? DeclaredOverrides
        : Loose<MMDetConfig, Said>

/** Keys that no base has. What a model takes depends on its base. */
export type OtherOverrides<Known, Said> = Omit<ConfigOverrides, (Known & string) | OnlyCatalogue | 'model'> &
  ('model' extends Known ? unknown : { readonly model?: Unchecked | undefined }) & {
    readonly [Key in Exclude<OnlyCatalogue, Known>]?:
      | Override<MMDetConfig[Key], AnyValue, SaidAt<Said, Key>>
      | undefined
  }

/** Keys of which the catalogue alone knows what they take. */
export type OnlyCatalogue = 'custom_hooks' | 'tta_model' | 'model_wrapper_cfg'

/** The keys of one base. */
export type OverridesOfBase<Base extends Fragment, Said = unknown> =
  NonNullable<Base['overrides']> extends KnownValues<infer Values>
    ? OverridesOfValues<Values, Said>
    : NonNullable<Base['overrides']>

/** The members of a union of bases whose keys have no types. */
export type OpenBase<Base extends Fragment> = Base extends Fragment
  ? [keyof NonNullable<Base['overrides']>] extends [never]
    ? Base
    : never
  : never

/** The keys of all members of a union of bases. */
export type OverridesOfAll<Base extends Fragment, Said = unknown> = (
  Base extends Fragment
    ? (keys: OverridesOfBase<Base, Said>) => void
    : never
) extends (keys: infer Keys) => void
  ? Keys
  : never

/** Stands for the overrides of a base whose values are known. */
export interface KnownValues<Values> {
  readonly [VALUES]: Values
}

declare const VALUES: unique symbol

/** The keys of a base with these values. */
export type OverridesOfValues<Values, Said> = {
  readonly [Key in keyof Values]?: Override<SlotOf<Key, Values[Key]>, Values[Key], SaidAt<Said, Key>> | undefined
}

/** What the catalogue says of a key of a config. */
export type SlotOf<Key, Value> = Key extends keyof MMDetConfig ? MMDetConfig[Key] : ListSlot<Value>
