import { drawUser } from './api-user';
import { drawEditor } from './editor';
import { drawAdmin, drawLevels, drawUsers } from './lists';
import { settings } from './settings';

const draw = {
  admin: drawAdmin,
  levels: drawLevels,
  level: () => drawEditor(false),
  copy: () => drawEditor(true),
  users: drawUsers,
  'new-user': drawUser,
  user: drawUser,
} as const;

void draw[settings.page]();
