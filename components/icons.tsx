import type { FindingStatus } from '../utils/manifests/findings';

const shapes = {
  granted: 'M3.5 8.5l3 3 6-7',
  missing: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  excess: 'M8 3v9.5M4 8.7l4 4 4-4',
  absent: 'M5.7 6a2.3 2.3 0 1 1 3.4 2c-.8.5-1.1.9-1.1 1.8M8 12.7v.1',
  manual: 'M8 2.6L14 13H2zM8 6.7v2.8M8 11.3v.1',
} as const satisfies Record<FindingStatus, string>;

/** The sign of a status. Its shape differs as well as its colour; the words stand beside it for assistive tools. */
export function StatusIcon({ status }: { readonly status: FindingStatus }) {
  return <Shape path={shapes[status]} class={`icon icon-${status}`} />;
}

/** RoleCall's own mark: a key whose bit is a tick. */
export function Mark() {
  return (
    <Shape path="M5 2.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6zM5 7.8v2.4l3 3.2 6-7" class="icon mark" />
  );
}

/** Leads out of the extension. */
export function OutwardIcon() {
  return <Shape path="M6.5 4H4v8h8V9.5M9 4h3v3M12 4L7.5 8.5" class="icon icon-small" />;
}

function Shape({ path, class: className }: { readonly path: string; readonly class: string }) {
  return (
    <svg class={className} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
