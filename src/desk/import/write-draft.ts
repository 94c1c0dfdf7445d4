import { stringify } from 'yaml';
import { proposalMark } from '#schema/placeholders.ts';
import type { Draft, DraftBlock } from './draft.ts';

/** Stands behind every field that is a proposal. */
const mark = `  ${proposalMark}`;

/** Writes a draft as the file `zh.mdx`; what was not in the source but proposed is marked. */
export function writeDraft(draft: Draft): string {
  const { place, date } = draft;
  const lines = [
    `title: ${toYaml(draft.title)}`,
    ...(draft.kicker === null ? [] : [`kicker: ${toYaml(draft.kicker)}`]),
    ...(draft.subtitle === null ? [] : [`subtitle: ${toYaml(draft.subtitle)}`]),
    `summary: ${toYaml(draft.summary)}${mark}`,
    `date: ${date.edtf}${mark}`,
    `dateBasis: ${toYaml(date.basis)}${mark}`,
    place.city === null ? `# city:${mark}` : `city: ${place.city}${mark}`,
    ...(place.districts.length === 0 ? [] : [`district: [${place.districts.join(', ')}]${mark}`]),
    draft.topics.length === 0 ? `# topic:${mark}` : `topic: [${draft.topics.join(', ')}]${mark}`,
    `kind: ${draft.kind}${mark}`,
    'text: original',
    ...(draft.byline.length === 0
      ? []
      : ['byline:', ...draft.byline.map(({ affiliation, ...person }) => `  - ${toYaml(affiliation === null ? person : { ...person, affiliation })}`)]),
    `source: ${toYaml({ document: draft.document, part: draft.part, ...(draft.page === null ? {} : { page: draft.page }), ...(draft.paper === null ? {} : { paper: draft.paper }) })}`,
    'status: draft',
  ];
  return `---\n${lines.join('\n')}\n---\n\n${draft.blocks.map(writeBlock).join('\n\n')}\n`;
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', blockQuote: false }).trimEnd();
}

function writeBlock(block: DraftBlock): string {
  if (block.kind === 'heading') return `## ${escapeMarkdown(block.text)}`;
  if (block.kind === 'paragraph') return escapeMarkdown(block.text);
  const credit = block.credit === '' ? '' : ` credit="${escapeAttribute(block.credit)}"`;
  return `<Photo caption="${escapeAttribute(block.text)}"${credit} />`;
}

/** Writes words so that Markdown, MDX and GFM show them as they are; an address is set as code, which makes no link of it. */
export function escapeMarkdown(text: string): string {
  const parts = text.split(addresses).map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapeWords(part)));
  return parts
    .join('')
    .replace(/^(?:import|export)(?=\b)/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

const addresses = /((?:https?:\/\/|www\.)[\x21-\x5f\x61-\x7e]*|[\w.+-]+@[\w.-]+)/gi;

function escapeWords(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&').replace(/&(?=[#\w])/g, '&amp;');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
