/** The Security Level editor. */

import { wait } from '../../page-calls';
import type { WireBlock, WireLevel, WireSection } from '../wire';
import { type DrawControl, newerControl, olderControl } from './controls';
import { div, identified, make, onClick } from './dom';
import type { Kit, SectionHandle } from './kit';
import { EditorModel } from './model';
import { newerKit } from './newer';
import { olderKit } from './older';
import { commitsWith } from './saving';
import { call, leaveTo, settings, stayAt } from './settings';

const kit: Kit = settings.rendering === 'components' ? newerKit : olderKit;
const listAt = settings.rendering === 'mixed' ? 'body' : 'own';

function controlFor(index: number): DrawControl {
  if (settings.rendering === 'mixed') return index % 2 === 0 ? newerControl : olderControl;
  return settings.rendering === 'components' ? newerControl : olderControl;
}

/** Blocks of one section; neighbours within one heading come together. */
function blocksOf(section: WireSection, draw: (block: WireBlock) => HTMLElement): HTMLElement[] {
  const made: HTMLElement[] = [];
  let nested: { heading: string; blocks: HTMLElement[] } | undefined;
  const finish = (): void => {
    if (nested) made.push(kit.within(nested.heading, nested.blocks));
    nested = undefined;
  };
  for (const block of section.blocks) {
    if (nested?.heading !== block.within) finish();
    if (!block.within) made.push(draw(block));
    else {
      nested ??= { heading: block.within, blocks: [] };
      nested.blocks.push(draw(block));
    }
  }
  finish();
  return made;
}

/** One section, which opens and closes, with its content in the page or not while it is closed. */
function drawSection(
  model: EditorModel,
  section: WireSection,
  index: number,
  open: Set<string>,
  forget: AbortSignal,
) {
  const { name } = section;
  const control = controlFor(index);
  let filled: AbortController | undefined;
  let handle: SectionHandle;
  const fill = (): void => {
    filled = new AbortController();
    const drawing = { model, forget: AbortSignal.any([forget, filled.signal]), listAt } as const;
    handle.content.replaceChildren(...blocksOf(section, (block) => kit.block(block, control, drawing)));
  };
  const empty = (): void => {
    filled?.abort();
    filled = undefined;
    handle.content.replaceChildren();
  };
  const show = async (): Promise<void> => {
    if (settings.openDelay > 0 && !filled) {
      handle.content.replaceChildren(div('LoadingIndicator', 'Loading...'));
      handle.setOpen(true);
      await wait(settings.openDelay);
    }
    if (!open.has(name)) return;
    if (!filled) fill();
    handle.setOpen(true);
  };
  const toggle = (): void => {
    if (settings.stuckSections.includes(name)) return;
    if (open.has(name)) {
      open.delete(name);
      handle.setOpen(false);
      if (settings.closedSections === 'unmounted') empty();
    } else {
      open.add(name);
      void show();
    }
  };
  const [full, none] = settings.links;
  const linked = section.links && !model.level.system;
  const links = [
    [full, () => model.bulk(section, 'full')],
    [none, () => model.bulk(section, 'none')],
  ] as const;
  handle = kit.section(section, { toggle, links: linked ? links : [] });
  if (settings.closedSections === 'mounted' && settings.openDelay === 0) fill();
  if (open.has(name)) void show();
  return handle.element;
}

function tabs(panels: readonly (readonly [name: string, panel: HTMLElement])[]): HTMLElement {
  const buttons = panels.map(([name]) =>
    make('a', 'Button ButtonIcon NormalState', { tabindex: '0' }, make('span', 'Text', {}, name)),
  );
  const show = (chosen: number): void => {
    for (const [index, [, panel]] of panels.entries()) {
      panel.classList.toggle('Active', index === chosen);
      buttons[index]?.classList.toggle('SelectedState', index === chosen);
    }
  };
  for (const [index, button] of buttons.entries()) onClick(button, () => show(index));
  show(0);
  return div('TabBar', ...buttons);
}

function general(level: WireLevel) {
  const name = kit.field('Name', level.name, level.system);
  const license = div('ReadOnlyData', div('ReadOnlyLabelContainer', 'License Type'));
  license.append(div('ReadOnlyValueContainer', div('Value', level.license)));
  return { name: name.input, element: div('Normal', name.element, license) };
}

function saveButtons(model: EditorModel, name: HTMLInputElement, problem: HTMLElement): HTMLElement[] {
  const from = settings.id ?? 0;
  const save = async (): Promise<number | undefined> => {
    const input = { id: model.level.id, from, name: name.value, changed: model.changed() };
    const { id, trouble } = await call('saveLevel', input);
    problem.textContent = trouble;
    return trouble ? undefined : id;
  };
  return settings.saveButtons.map((text) => {
    const button = kit.button(text);
    commitsWith(button, async () => {
      const id = await save();
      if (id === undefined) return;
      if (text === 'Save') stayAt('level', id);
      else leaveTo('levels');
    });
    return button;
  });
}

/** Draws the editor of a level, or of a copy that is not saved yet. */
export async function drawEditor(copy: boolean): Promise<void> {
  const level = await call('level', { id: settings.id ?? 0, copy });
  const model = new EditorModel(level);
  const open = new Set(settings.openSections);
  const list = div('Sections');
  let drawn = new AbortController();
  model.redraw = () => {
    drawn.abort();
    drawn = new AbortController();
    const sections = level.sections.map((section, index) =>
      drawSection(model, section, index, open, drawn.signal),
    );
    list.replaceChildren(...sections);
  };
  const title = copy ? 'Copy Security Level' : level.system ? 'View Security Level' : 'Edit Security Level';
  const { name, element } = general(level);
  const problem = make('div', 'FormValidation', { role: 'alert' });
  const cancel = kit.button('Cancel');
  onClick(cancel, () => leaveTo('levels'));
  const buttons = level.system ? [] : saveButtons(model, name, problem);
  const main = div('TabContainer', element, list);
  const folders = div('TabContainer', 'This level sees no folder.');
  const resources = div('TabContainer', 'Nobody has this level yet.');
  const panels = [
    ['General', main],
    ['LiveReports Folders', folders],
    ['Resources', resources],
  ] as const;
  document.body.append(
    kit.titleBar(title, copy ? '' : level.name),
    kit.toolbar([...buttons, cancel]),
    div('ValidationSummary', problem),
    tabs(panels),
    identified(div('ScrollingContainer Active', main, folders, resources)),
  );
  model.redraw();
}
