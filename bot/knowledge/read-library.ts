import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Contact, Item, Library, Region, Term } from '../contracts/library.ts';
import { checkedYaml } from './checked-yaml.ts';
import type { ContentProblem } from './content-problem.ts';
import { crossCheck } from './cross-check.ts';
import { folderOf, type ParsedItem, parseItem, toSource } from './parse-item.ts';
import {
  contactsSchema,
  elsewhereSchema,
  languageSchema,
  regionsSchema,
  settingsSchema,
  termsSchema,
  topicsSchema,
} from './reference-schemas.ts';
import { toSearchSettings } from './to-search-settings.ts';

/** What was read from content/; `library` is there only when there is no problem. */
export interface ReadLibrary {
  readonly library?: Library;
  readonly topics: readonly string[];
  readonly items: readonly Item[];
  readonly problems: readonly ContentProblem[];
}

/** Reads and checks all items and reference files below `folder`. Never throws on a mistake of an editor: it lists them all. */
export function readLibrary(folder: string): ReadLibrary {
  const problems: ContentProblem[] = [];
  const file = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const path = join(folder, name);
    if (!existsSync(path)) {
      problems.push({ file: name, line: 1, what: 'het bestand ontbreekt', cure: 'Zet het terug' });
      return undefined;
    }
    const checked = checkedYaml(readFileSync(path, 'utf8'), schema, name, 1);
    if (checked.ok) return checked.value;
    problems.push(...checked.problems);
    return undefined;
  };
  const topics = file('onderwerpen.yaml', topicsSchema);
  const terms = file('begrippen.yaml', termsSchema);
  const regions = file('regios.yaml', regionsSchema);
  const contacts = file('contacten.yaml', contactsSchema);
  const language = file('taal.yaml', languageSchema);
  const elsewhere = file('buiten.yaml', elsewhereSchema);
  const settings = file('drempels.yaml', settingsSchema);
  const parsed = readItems(folder);
  for (const item of parsed) if (!item.ok) problems.push(...item.problems);
  const items = parsed.filter((item): item is ParsedItem & { ok: true } => item.ok);
  // With a file that could not be read, every reference to it would be a mistake too: first things first.
  if (topics && terms && regions && items.length === parsed.length)
    problems.push(...crossCheck(items, { topics: Object.keys(topics), terms, regions }));
  const all = items.map(({ item }) => item);
  const found = { topics: Object.keys(topics ?? {}), items: all, problems };
  if (problems.length > 0 || !terms || !regions || !contacts || !language || !elsewhere || !settings) return found;
  return { ...found, library: toLibrary(all, { terms, regions, contacts, language, elsewhere, settings }) };
}

function readItems(folder: string): ParsedItem[] {
  return Object.values(folderOf).flatMap((name) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    const files = readdirSync(path).filter((entry) => entry.endsWith('.md') && entry !== 'README.md');
    return files.sort().map((entry) => parseItem(readFileSync(join(path, entry), 'utf8'), `${name}/${entry}`));
  });
}

interface References {
  readonly terms: z.infer<typeof termsSchema>;
  readonly regions: z.infer<typeof regionsSchema>;
  readonly contacts: z.infer<typeof contactsSchema>;
  readonly language: z.infer<typeof languageSchema>;
  readonly elsewhere: z.infer<typeof elsewhereSchema>;
  readonly settings: z.infer<typeof settingsSchema>;
}

function toLibrary(items: readonly Item[], references: References): Library {
  const { terms, regions, contacts, language, elsewhere, settings } = references;
  const byId = new Map(items.flatMap((item) => [item.id, ...item.replaces].map((id) => [id, item] as const)));
  const contactsById = new Map(contacts.contacten.map((contact) => [contact.id, toContact(contact)]));
  return {
    items,
    item: (id) => byId.get(id),
    themes: terms.themas.map(toTerm),
    forms: terms.vormen.map(toTerm),
    schoolTypes: terms.schoolsoorten.map(toTerm),
    phases: terms.fasen.map(toTerm),
    provinces: regions.provincies.map(toTerm),
    regions: regions.regios.map(toRegion),
    contact(id) {
      const contact = contactsById.get(id);
      if (!contact)
        throw new Error(`contacten.yaml has no contact "${id}"; it has: ${[...contactsById.keys()].join(', ')}`);
      return contact;
    },
    language: {
      stopWords: language.stopwoorden,
      wordGroups: language.woordgroepen,
      compoundParts: language.samenstellingen,
      stemExceptions: language.stammen,
      acts: language.handelingen,
      requests: language.verzoeken,
      elsewhere,
    },
    search: toSearchSettings(settings),
  };
}

function toTerm(term: { id: string; naam: string; ook: string[] }): Term {
  return { id: term.id, name: term.naam, also: term.ook };
}

function toContact(contact: References['contacts']['contacten'][number]): Contact {
  const { id, rol, organisatie, adres, ingang, status } = contact;
  return {
    id,
    role: rol,
    organisation: organisatie,
    ...(adres && { address: adres }),
    ...(ingang && { entry: ingang }),
    status,
  };
}

function toRegion(region: References['regions']['regios'][number]): Region {
  return {
    id: region.id,
    name: region.naam,
    provinces: region.provincies,
    also: region.ook,
    municipalities: region.gemeenten,
    places: region.plaatsen,
    figures: region.cijfers.map(({ wat, ruim, waarde, periode, bron }) => ({
      what: wat,
      ...(ruim && { wide: true as const }),
      value: waarde,
      period: periode,
      source: toSource(bron),
    })),
    ...(region.aanduiding && { label: { text: region.aanduiding.tekst, source: toSource(region.aanduiding.bron) } }),
  };
}
