import type { Plugin } from 'vite';

const wrapper = '\0virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Lets a content script be its own code and nothing else. WXT's wrapper adds 3.4 kB to each and posts a message to the
 * page when it starts, by which any page could tell that RoleCall is there. `main` is therefore called without a context.
 */
export function bareContentScripts(): Plugin {
  return {
    name: 'rolecall:bare-content-scripts',
    enforce: 'pre',
    load(id) {
      if (!id.startsWith(wrapper)) return null;
      const entry = JSON.stringify(id.slice(wrapper.length));
      return `import script from ${entry};\nscript.main();\n`;
    },
  };
}
