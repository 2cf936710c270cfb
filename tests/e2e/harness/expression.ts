/**
 * A call as text that any page can run. `__name` stands in for what compilers leave in the source of functions within
 * functions and a page does not have.
 */
export function expression<Arg>(body: (arg: Arg) => unknown, arg: Arg | undefined): string {
  return `(() => { const __name = (named) => named; return (${body})(${JSON.stringify(arg)}); })()`;
}
