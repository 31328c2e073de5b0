// Writes the lexicon of given names: those that at least two languages list, with one gender in all of them.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const LEXICON = new URL('../../main/resources/org/factdesk/lexicon/given-names.txt', import.meta.url);
const LANGUAGES = ['en', 'es', 'it', 'de', 'fr', 'tr'];
const HEADER = `# Given names borne by women (f) or men (m), hardly ever by both: in small letters, without accents.
# From gender-detection-from-name (MIT) by src/generate/given-names, names of other parts of the world by hand.
`;

const require = createRequire(import.meta.url);
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o');
const lines = (file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

const found = new Map();
for (const language of LANGUAGES) {
  for (const [name, gender] of require(`gender-detection-from-name/names/${language}`)) {
    const key = plain(name);
    if (/^[a-z]{2,}(-[a-z]+)*$/.test(key)) found.set(key, [...(found.get(key) ?? []), gender[0]]);
  }
}
const leftOut = new Set(lines('left-out.txt'));
const genders = new Map();
for (const [name, all] of found) {
  if (all.length > 1 && new Set(all).size === 1 && !leftOut.has(name)) genders.set(name, all[0]);
}
for (const line of lines('by-hand.txt')) genders.set(...line.split('\t'));
const sorted = [...genders].map(([name, gender]) => `${name}\t${gender}`).sort();
writeFileSync(LEXICON, HEADER + sorted.join('\n') + '\n');
