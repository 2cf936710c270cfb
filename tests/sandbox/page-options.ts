/** The options without those that the server keeps to itself: what a page is told. */
export function without<Options extends object, Name extends keyof Options>(
  options: Options,
  names: readonly Name[],
): Omit<Options, Name> {
  const rest: Partial<Options> = { ...options };
  for (const name of names) delete rest[name];
  return rest as Omit<Options, Name>;
}
