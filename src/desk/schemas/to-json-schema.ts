import { z } from 'zod';

/** A JSON Schema of draft 7, the one that VS Code and the YAML language server read. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An id of a closed list, with what it means in both languages. */
export interface Choice {
  readonly id: string;
  readonly means: string;
}

/** Turns a schema into a JSON Schema for editors: each field's two sentences as its description, and the ids of closed lists, by field name, as choices. */
export function toJsonSchema(schema: z.ZodType, title: string, choices: Readonly<Record<string, readonly Choice[]>>): JsonSchema {
  const { $schema, ...plain } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return { $schema, title, ...toNode(plain, [], choices) };
}

/** The node of a field: `found` are the choices of the field that it belongs to. */
function toNode(node: JsonSchema, found: readonly Choice[], choices: Readonly<Record<string, readonly Choice[]>>): JsonSchema {
  const { zh, en, type, properties, items, anyOf, pattern, ...rest } = node;
  const descend = (inner: unknown): JsonSchema => toNode(inner as JsonSchema, found, choices);
  const hasChoices = type === 'string' && found.length > 0;
  return {
    ...(zh === undefined ? {} : { description: `${zh}\n${en}` }),
    ...(type === undefined ? {} : { type: toType(type, rest.enum !== undefined || hasChoices) }),
    ...(pattern === undefined || hasChoices ? {} : { pattern }),
    ...(hasChoices ? { enum: found.map(({ id }) => id), enumDescriptions: found.map(({ means }) => means) } : rest),
    ...(properties === undefined ? {} : { properties: toProperties(properties, choices) }),
    ...(items === undefined ? {} : { items: descend(items) }),
    ...(anyOf === undefined ? {} : { anyOf: (anyOf as unknown[]).map(descend) }),
  };
}

function toProperties(properties: unknown, choices: Readonly<Record<string, readonly Choice[]>>): JsonSchema {
  return Object.fromEntries(Object.entries(properties as JsonSchema).map(([name, field]) => [name, toNode(field as JsonSchema, choices[name] ?? [], choices)]));
}

/** The archive reads every value as the word that was typed; an editor's YAML makes a number of `2024` before the schema sees it. */
function toType(type: unknown, isClosed: boolean): unknown {
  return type === 'string' && !isClosed ? ['string', 'number'] : type;
}
