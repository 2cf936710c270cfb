/** Addresses of the pages inside the shell. Those of the levels are not published: each generation has its own here. */
import type { Rendering } from './options';

export const pageNames = ['admin', 'levels', 'level', 'copy', 'users', 'new-user', 'user'] as const;
export type PageName = (typeof pageNames)[number];

const mvc = '/Mvc/AdministrationSetup';
const views = '/Autotask/Views/Administration';

const shared = {
  admin: `${mvc}/Admin.mvc`,
  users: `${mvc}/Resource.mvc`,
  'new-user': `${mvc}/ApiUser.mvc/NewApiUser`,
  user: `${mvc}/ApiUser.mvc/EditApiUser`,
};
const older = {
  ...shared,
  levels: `${views}/Security/SecurityLevels.aspx`,
  level: `${views}/Security/SecurityLevel.aspx`,
  copy: `${views}/Security/CopySecurityLevel.aspx`,
};
const newer = {
  ...shared,
  levels: `${mvc}/SecurityLevel.mvc`,
  level: `${mvc}/SecurityLevel.mvc/Edit`,
  copy: `${mvc}/SecurityLevel.mvc/Copy`,
};

export function pathOf(page: PageName, rendering: Rendering, id?: number): string {
  const path = (rendering === 'sections' ? older : newer)[page];
  return id === undefined ? path : `${path}?id=${id}`;
}

/** Which page an address is; either generation's address leads there. */
export function pageAt(path: string): PageName | undefined {
  const plain = path.toLowerCase().replace(/\/index$/, '');
  return pageNames.find((page) => [older, newer].some((paths) => paths[page].toLowerCase() === plain));
}

export const landingPath = '/AutotaskOnyx/LandingPage';

/** The shell's address that opens on a page inside. */
export function landingFor(inner: string): string {
  const data = Buffer.from(JSON.stringify({ url: inner })).toString('base64');
  return `${landingPath}?view=administration&view-data=${encodeURIComponent(data)}`;
}

export function innerOf(viewData: string): string {
  try {
    const { url }: { url?: string } = JSON.parse(Buffer.from(viewData, 'base64').toString('utf8'));
    return url?.startsWith('/') ? url : '';
  } catch {
    return '';
  }
}

/** The two old entry pages between the shell's frame and what it is about. */
export const entryFrames = '/Administrator/admEntryFrames.asp';
export const entryBottom = '/Administrator/admEntryBot.asp';
