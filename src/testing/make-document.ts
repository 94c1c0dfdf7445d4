import { deflateRawSync } from 'node:zlib';
import { writeZip } from '#desk/import/readers/zip.ts';

/** A paragraph of a Word document and the name of its style. */
export interface WordParagraph {
  readonly text: string;
  readonly style?: string;
}

/** Makes a Word document with these paragraphs; `body` stands in for them where a test needs other XML. */
export function makeDocx(paragraphs: readonly WordParagraph[], body = paragraphs.map(toWordXml).join('')): Buffer {
  const styles = [...new Set(paragraphs.map((paragraph) => paragraph.style ?? ''))].filter((style) => style !== '');
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'word/styles.xml': `<w:styles ${namespace}>${styles.map((style) => `<w:style w:type="paragraph" w:styleId="${toId(style)}"><w:name w:val="${style}"/></w:style>`).join('')}</w:styles>`,
    'word/document.xml': `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
  };
  return writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const toId = (style: string): string => style.replace(/\W/g, '');
const toEntities = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function toWordXml({ text, style }: WordParagraph): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${toId(style)}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${toEntities(text)}</w:t></w:r></w:p>`;
}

/** Makes a zip archive with one part packed, which says of itself that it is small. */
export function makeZipBomb(name: string, size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size), { level: 9 });
  const archive = writeZip(new Map([[name, packed]]));
  const central = archive.indexOf('PK\x01\x02', 0, 'latin1');
  archive.writeUInt16LE(8, 8);
  archive.writeUInt16LE(8, central + 10);
  archive.writeUInt32LE(100, central + 24);
  return archive;
}

/** Some words on a page of a PDF, in points from its lower left corner. */
export interface PdfWords {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Set upright, from the top down. */
  readonly isUpright?: boolean;
}

/** Makes a PDF in GBK without any embedded font, as old Chinese typesetting systems write them. */
export function makeGbkPdf(pages: readonly (readonly PdfWords[])[]): Buffer {
  return makePdf(
    pages.map((page) =>
      page
        .map(({ text, x, y, size, isUpright }) => `BT /${isUpright ? 'V' : 'F'} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${encodeGbk(text).toString('hex')}> Tj ET`)
        .join('\n'),
    ),
  );
}

/** Makes a PDF of these page contents; `trailer` is added to its trailer, `extra` are further objects. */
export function makePdf(contents: readonly (string | Buffer)[], trailer = '', extra: readonly string[] = [], filter = ''): Buffer {
  const first = 8;
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const font = (map: string, id: number) => `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${map} /DescendantFonts [${id} 0 R] >>`;
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    font('GBK-EUC-H', 5),
    font('GBK-EUC-V', 5),
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [814 [500] 815 907 500] /FontDescriptor 6 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>',
    '<< /Font << /F 3 0 R /V 4 0 R >> >>',
  ];
  for (const [index, content] of contents.entries()) {
    const body = Buffer.from(content);
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 7 0 R /Contents ${first + index * 2 + 1} 0 R >>`);
    objects.push(Buffer.concat([Buffer.from(`<< /Length ${body.length} ${filter} >>\nstream\n`), body, Buffer.from('\nendstream')]));
  }
  objects.push(...extra);
  const pieces = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += piece.length;
    pieces.push(piece);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** Encodes a text in GBK, which Node only decodes. */
export function encodeGbk(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => {
      if (character < '\u0080') return Buffer.from(character);
      const code = gbkCodes.get(character);
      if (code === undefined) throw new Error(`GBK has no ${character}`);
      return Buffer.of(code >> 8, code & 255);
    }),
  );
}

const gbkCodes = listGbkCodes();

function listGbkCodes(): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !codes.has(character)) codes.set(character, high * 256 + low);
    }
  return codes;
}
