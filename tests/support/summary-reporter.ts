import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed` as the last line, also when a file could not be loaded (which counts as one failure). */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state !== 'passed').length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const line = `${passed} passed, ${failed + broken + errors.length} failed\n`;
    // After the default reporter's own summary.
    process.on('exit', () => process.stdout.write(line));
  }
}
