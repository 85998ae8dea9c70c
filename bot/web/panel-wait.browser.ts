/** Resolves after `ms` milliseconds, or as soon as it is cut. */
export function panelWait(ms: number, cut: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      cut.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (cut.aborted) done();
    else cut.addEventListener('abort', done);
  });
}
