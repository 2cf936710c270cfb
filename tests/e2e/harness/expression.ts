/**
 * A call as text that any page can run. `__name` stands in for what compilers leave in the source of functions within
 * functions and a page does not have.
 */
export function expression<Arg>(body: (arg: Arg) => unknown, arg: Arg | undefined): string {
  return `(() => { const __name = (named) => named; return (${body})(${JSON.stringify(arg)}); })()`;
}

/** How often a page is asked again, in milliseconds: within the page, for each question from outside costs far more. */
const interval = 50;

/** The same for an answer that may come later: asked again until it is something true, for `patience` milliseconds. */
export function waitingFor<Arg>(
  body: string | ((arg: Arg) => unknown),
  arg: Arg | undefined,
  patience = 1000,
): string {
  return `(async () => {
    const __name = (named) => named;
    const end = performance.now() + ${patience};
    for (;;) {
      const answer = await (${body})(${JSON.stringify(arg)});
      if (answer || performance.now() > end) return answer;
      await new Promise((again) => setTimeout(again, ${interval}));
    }
  })()`;
}
