import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** Describes the machine a figure was measured on, and the day. */
export function toMachine(day: string): string {
  const processor = cpus()[0]?.model.trim().replace(/\s+/g, ' ') || arch();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `Measured on ${day}: ${processor}, ${availableParallelism()} cores, ${memory} GB of memory, ${platform()} ${release()}, Node ${process.versions.node}.`;
}
