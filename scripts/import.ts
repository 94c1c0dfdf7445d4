import { printError } from './effects.ts';

// npm run import -- FILE…: source pages (.txt, .docx, .html, .pdf) or bulk records (.jsonl, .csv) → drafts. Each has its own door.
const words = process.argv.slice(2);
const isBulk = words.some((word) => /\.(?:jsonl|csv)$/i.test(word));
if (isBulk && words.some((word) => /\.(?:txt|docx|html?|pdf)$/i.test(word))) {
  printError(
    '版面（.txt、.docx、.html、.pdf）和批量记录（.jsonl、.csv）请分两次导入。\nImport source pages (.txt, .docx, .html, .pdf) and bulk records (.jsonl, .csv) in two runs.',
  );
  process.exitCode = 2;
} else await import(isBulk ? './import-bulk.ts' : './import-pages.ts');
