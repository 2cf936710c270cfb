/** Turns what zod found into problems that name the path and the nearest right key. */
import { type Problem, pathText, suggest } from './problems';

/** The part of a zod issue that is used here. */
export interface SchemaIssue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

function at(schema: JsonSchema, path: readonly PropertyKey[]): readonly JsonSchema[] {
  const options = schema.anyOf ?? [schema];
  const [key, ...rest] = path;
  if (key === undefined) return options;
  return options.flatMap(({ items, properties, additionalProperties }) => {
    const inner = typeof key === 'number' ? items : (properties?.[String(key)] ?? additionalProperties);
    return inner && typeof inner === 'object' ? at(inner, rest) : [];
  });
}

/** Of a union's complaints, those of the option that was meant: the one whose outer shape fits. */
function meant(issue: SchemaIssue): readonly SchemaIssue[] {
  const fitting = issue.errors?.filter(
    (option) => !option.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type'),
  );
  const shortest = [...(fitting ?? [])].sort((one, other) => one.length - other.length)[0];
  return (shortest ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** One problem a fault, unions unfolded. `schema` is the JSON Schema of the file, for the keys that may stand there. */
export function schemaProblems(file: string, issues: readonly SchemaIssue[], schema: JsonSchema): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const inner = issue.code === 'invalid_union' ? meant(issue) : [];
    if (inner.length) return schemaProblems(file, inner, schema);
    if (issue.code !== 'unrecognized_keys') {
      return [{ file, path: pathText(issue.path), message: issue.message }];
    }
    const known = at(schema, issue.path).flatMap(({ properties }) => Object.keys(properties ?? {}));
    return (issue.keys ?? []).map((key) => ({
      file,
      path: pathText([...issue.path, key]),
      message: `unknown key "${key}"${suggest(key, known)}`,
    }));
  });
}
