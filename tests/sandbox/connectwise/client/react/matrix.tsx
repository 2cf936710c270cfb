/** @jsxImportSource react */
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { memo, type ReactElement, useState } from 'react';
import { type Column, columns } from '../../functions';
import type { WireModule, WireRow } from '../../wire';
import type { MatrixModel } from '../matrix-model';
import { settings } from '../settings';
import { useModel } from './use-model';

interface CellProps {
  readonly model: MatrixModel;
  readonly row: WireRow;
  readonly column: Column;
  readonly level: string;
}

/** Drawn anew when its own level changes, not with every other. */
const LevelCell = memo(function LevelCell({ model, row, column, level }: CellProps): ReactElement {
  const [choices, setChoices] = useState<readonly string[]>();
  const load = (): void => void model.choices(row, column).then(setChoices);
  // The library wants the value among the items; while the list is not there it is the only one, and cannot be chosen.
  const items = choices ?? [level];
  return (
    <Select
      size="small"
      value={level}
      disabled={model.readOnly}
      onOpen={load}
      onChange={(event) => model.set(row, column, event.target.value)}
      sx={{ minWidth: 96 }}
    >
      {items.map((choice) => (
        <MenuItem key={choice} value={choice} disabled={choices === undefined}>
          {choice}
        </MenuItem>
      ))}
    </Select>
  );
});

function Rows({
  model,
  rows,
}: {
  readonly model: MatrixModel;
  readonly rows: readonly WireRow[];
}): ReactElement {
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>Permission</TableCell>
          {columns.map((column) => (
            <TableCell key={column}>{column} Level</TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key}>
            <TableCell>{row.label}</TableCell>
            {columns.map((column) => (
              <TableCell key={column}>
                {row.cells[column] ? (
                  <LevelCell {...{ model, row, column }} level={model.level(row, column)} />
                ) : (
                  '—'
                )}
              </TableCell>
            ))}
            <TableCell>
              {row.customize && (
                <Button size="small" sx={{ textTransform: 'none' }} onClick={() => model.customize(row)}>
                  customize
                </Button>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function ModulePanel({
  model,
  module,
}: {
  readonly model: MatrixModel;
  readonly module: WireModule;
}): ReactElement {
  const open = model.openModules.has(module.name);
  const rows = model.rowsOf(module.name);
  return (
    <Accordion
      expanded={open}
      onChange={() => model.toggle(module.name)}
      slotProps={{ transition: { unmountOnExit: true, ...(settings.animated ? {} : { timeout: 0 }) } }}
    >
      <AccordionSummary>{module.label}</AccordionSummary>
      <AccordionDetails>{rows ? <Rows {...{ model, rows }} /> : <CircularProgress />}</AccordionDetails>
    </Accordion>
  );
}

/** The modules of a role in accordions that hold nothing while they are closed. */
export function RoleMatrix({ model }: { readonly model: MatrixModel }): ReactElement {
  useModel(model);
  return (
    <div>
      {model.modules.map((module) => (
        <ModulePanel key={module.name} {...{ model, module }} />
      ))}
    </div>
  );
}
