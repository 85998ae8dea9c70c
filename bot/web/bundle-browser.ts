import { build, transform } from 'esbuild';

/** What to bundle: the entry's file beside this one, the function in it to call, and constants to write in. */
interface BundleOptions {
  readonly file: string;
  readonly start: string;
  readonly constants?: Readonly<Record<string, unknown>>;
}

/**
 * Bundles browser code to one minified script, in memory. The entry is a function, called at the end of the bundle, so
 * that importing a browser file does nothing, like every other file. Throws esbuild's own list of errors.
 */
export async function bundleBrowser({ file, start, constants = {} }: BundleOptions): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${start} } from ${JSON.stringify(`./${file}`)};\n${start}();`,
      resolveDir: import.meta.dirname,
      sourcefile: 'entry.js',
    },
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** Minifies a style sheet, for the same reason as the scripts: visitors pay for every byte. */
export async function minifyCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8', logLevel: 'silent' });
  return code.trim();
}
