/** The text keys that an area uses, each with the placeholders that its sentence may hold. */
export type TextDeclarations = Readonly<Record<string, readonly string[]>>;

/** Says a declared text; every declared placeholder must be given. */
export type Say<D extends TextDeclarations> = <K extends keyof D & string>(
  key: K,
  ...values: D[K] extends readonly [] ? [] : [Readonly<Record<D[K][number], string | number>>]
) => string;

/** All sentences of the bot (content/teksten), checked against what the areas declare. */
export interface Texts {
  /** Binds an area's declarations. Throws one error that lists every missing key and every undeclared placeholder. */
  bind<D extends TextDeclarations>(declarations: D): Say<D>;
}
