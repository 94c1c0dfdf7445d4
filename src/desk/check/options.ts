/** The forms a report can be written in. */
export const formats = ['terminal', 'json', 'github', 'gitlab'] as const;

/** What a person asked of the checker: the files and folders to check, and the form of the report. */
export interface CheckCommand {
  readonly paths: readonly string[];
  readonly format: (typeof formats)[number];
  /** The list of translations instead of the problems. */
  readonly isForTranslators: boolean;
}

/** Parses the words after `npm run check --`; null where `--annotations` names no forge that is known. */
export function parseCommand(commands: readonly string[]): CheckCommand | null {
  const paths: string[] = [];
  let isForTranslators = false;
  let format: CheckCommand['format'] = 'terminal';
  const rest = commands.flatMap((word) => (word.startsWith('--annotations=') ? word.split('=', 2) : [word]));
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? '';
    if (word === '--json') format = 'json';
    else if (word === '--translations') isForTranslators = true;
    else if (word === '--annotations') {
      index += 1;
      const forge = rest[index];
      if (forge !== 'github' && forge !== 'gitlab') return null;
      format = forge;
    } else paths.push(word);
  }
  return { paths, format, isForTranslators };
}
