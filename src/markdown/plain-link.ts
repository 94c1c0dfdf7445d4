/** Says whether an address is one an article may link to: only web and mail addresses, this site's paths and this page's anchors; a control character or a hidden scheme is no plain link. */
export function isPlainLink(url: string): boolean {
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(url)) return false;
  return /^(https?:\/\/[^/]|mailto:[^:]+@|\/(?!\/)|#)/i.test(url);
}
