import type { ContentFile } from '#archive/files.ts';
import { type ContentFolders, listArticleFolders, readSomeArticles } from '#archive/from-disk.ts';
import { toBlockCounts } from '#archive/link-targets.ts';
import { type OtherArticle, readArchive } from '#archive/read.ts';

/** Lists the articles that a check of some files leaves out; those the files link to are looked into, so that a link to a paragraph can be judged. */
export function readOthers(folders: ContentFolders, files: readonly ContentFile[], today: string): OtherArticle[] {
  const own = new Set(files.filter((file) => file.parts[0] === 'articles').map((file) => file.parts[2]));
  const others = listArticleFolders(folders).filter((other) => !own.has(other.id));
  const linked = new Set(files.flatMap(listLinked));
  const read = readSomeArticles(
    folders,
    others.filter((other) => linked.has(other.id)),
  );
  const { archive } = readArchive(read, { drafts: true, today });
  return others.map((other): OtherArticle => {
    const article = archive.articles.get(other.id);
    if (article === undefined) return other;
    const blocks = toBlockCounts({ zh: article.editions.zh?.blocks.length || undefined, en: article.editions.en?.blocks.length || undefined });
    return { ...other, target: { status: article.status, blocks } };
  });
}

/** The ids that stand in addresses of articles, found without parsing. */
function listLinked({ bytes }: ContentFile): string[] {
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
  return [...text.matchAll(/\/articles\/([a-z0-9-]{1,80})\//g)].map((match) => match[1] ?? '');
}
