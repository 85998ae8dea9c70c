/**
 * What we use of the packages of this folder: typed here, so that the types are checked without those packages being
 * installed (only `npm run bench:search` installs them).
 */

declare module '@orama/orama' {
  interface Hit {
    readonly id: string;
    readonly score: number;
  }
  interface Settings {
    readonly schema: Readonly<Record<string, 'string' | 'string[]'>>;
    readonly components: {
      readonly tokenizer: {
        readonly language: string;
        readonly stemming: boolean;
        readonly stemmer: (word: string) => string;
        readonly stopWords: readonly string[];
      };
    };
  }
  interface Orama {
    readonly id: string;
  }
  export function create(settings: Settings): Orama;
  export function insertMultiple(database: Orama, documents: readonly object[]): Promise<string[]> | string[];
  export function search(
    database: Orama,
    query: { readonly term: string; readonly limit: number; readonly boost: Readonly<Record<string, number>> },
  ): Promise<{ readonly hits: readonly Hit[] }> | { readonly hits: readonly Hit[] };
}

declare module '@orama/stemmers/dutch' {
  export function stemmer(word: string): string;
}

declare module '@orama/stopwords/dutch' {
  export const stopwords: string[];
}

declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(settings: { readonly fldWeights: Readonly<Record<string, number>> }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): number;
    addDoc(document: Readonly<Record<string, string>>, id: string): number;
    consolidate(): boolean;
    search(text: string, limit: number): readonly (readonly [id: string, score: number])[];
  }
  export default function createEngine(): Engine;
}

declare module '@nlpjs/basic' {
  interface Classification {
    readonly intent: string;
    readonly score: number;
  }
  interface Manager {
    readonly settings: { autoSave: boolean; autoLoad: boolean };
    addLanguage(language: string): void;
    addDocument(language: string, utterance: string, intent: string): void;
    train(): Promise<unknown>;
    process(language: string, text: string): Promise<{ readonly classifications: readonly Classification[] }>;
  }
  interface Container {
    use(plugin: object): void;
    registerConfiguration(tag: string, settings: object, isSingleton: boolean): void;
    get(name: 'nlp'): Manager;
  }
  export function containerBootstrap(): Promise<Container>;
  export const Nlp: object;
}

declare module '@nlpjs/lang-nl' {
  export const LangNl: object;
}
