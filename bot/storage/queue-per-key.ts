/** Runs work of one key in the order in which it was asked for, one at a time; different keys run side by side. */
export class QueuePerKey {
  readonly #tails = new Map<string, Promise<void>>();

  /** A failure reaches only the caller of that work; the next in line runs all the same. */
  run<R>(key: string, work: () => Promise<R>): Promise<R> {
    const result = (this.#tails.get(key) ?? Promise.resolve()).then(work);
    const release = () => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    };
    // The tail never rejects: whoever asked for `work` gets its failure through `result`.
    const tail: Promise<void> = result.then(release, release);
    this.#tails.set(key, tail);
    return result;
  }

  /** Resolves when everything that was asked for up to now has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#tails.values());
  }
}
