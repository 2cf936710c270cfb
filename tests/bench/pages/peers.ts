/** Libraries that read pages or point at their parts, each asked for as little as it can do of the same job. */
import { getAllByRole } from '@testing-library/dom';
import axe from 'axe-core';
import { driver } from 'driver.js';
import Shepherd from 'shepherd.js';
import { offer } from './measure';

const rows = () => [...document.querySelectorAll<HTMLElement>('.checkbox')];
/** A tenth of the page's rows; the bench counts it ten times. */
const tenth = () => rows().slice(0, rows().length / 10);

offer({
  roles: () => () => getAllByRole(document.body, 'checkbox').length,
  axeLabel: () => async () => {
    const { passes } = await axe.run(document, { runOnly: { type: 'rule', values: ['label'] } });
    return passes[0]?.nodes.length ?? 0;
  },
  /** One row after the other, without its animation and without its window. */
  driver() {
    const elements = tenth();
    let highlighted = () => undefined as unknown;
    const onHighlighted = () => void highlighted();
    const tour = driver({ animate: false, steps: elements.map((element) => ({ element })), onHighlighted });
    const next = (go: () => void) =>
      new Promise<unknown>((resolve) => {
        highlighted = () => resolve(null);
        go();
      });
    return async () => {
      await next(() => tour.drive());
      for (let step = 1; step < elements.length; step += 1) await next(() => tour.moveNext());
      return elements.length;
    };
  },
  shepherd() {
    const elements = tenth();
    const tour = new Shepherd.Tour({ useModalOverlay: false, defaultStepOptions: { scrollTo: false } });
    let shown = () => undefined as unknown;
    for (const element of elements) {
      tour.addStep({ attachTo: { element, on: 'right' }, when: { show: () => void shown() } });
    }
    const next = (go: () => unknown) =>
      new Promise<unknown>((resolve) => {
        shown = () => resolve(null);
        void go();
      });
    return async () => {
      await next(() => tour.start());
      for (let step = 1; step < elements.length; step += 1) await next(() => tour.next());
      return elements.length;
    };
  },
});
