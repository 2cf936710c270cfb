import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A view that is fetched when it is first drawn: what few setups need costs the others nothing. Nothing until then. */
export function lazy<Properties extends object>(load: () => Promise<ComponentType<Properties>>) {
  let loaded: ComponentType<Properties> | null = null;

  return function Lazy(properties: Properties) {
    const [View, setView] = useState<ComponentType<Properties> | null>(() => loaded);
    useEffect(() => {
      if (View) return;
      let gone = false;
      load().then((view) => {
        loaded = view;
        if (!gone) setView(() => view);
      });
      return () => {
        gone = true;
      };
    }, [View]);
    return View && <View {...properties} />;
  };
}
