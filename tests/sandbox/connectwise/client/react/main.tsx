/** @jsxImportSource react */
/** The newest screens: React, with a real component library. */

// First of all: the library reads its names as it is loaded.
import './names';

import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import Alert from '@mui/material/Alert';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import Tab from '@mui/material/Tab';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tabs from '@mui/material/Tabs';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { type ReactElement, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { startApp } from '../app';
import { settings } from '../settings';
import type { ButtonName, Table as TableModel, View } from '../view';
import { DualListDialog } from './dual-list';
import { RoleMatrix } from './matrix';
import { prefix } from './names';
import { RecordFields } from './record';
import { current, reactKit, subscribe } from './store';

const cwids: Readonly<Record<ButtonName, string>> = {
  Back: 'btn_back',
  New: 'btn_addnew',
  Save: 'btn_save',
  SaveAndClose: 'btn_saveclose',
};

function Records({ table }: { readonly table: TableModel }): ReactElement {
  return (
    <Box>
      <Typography variant="subtitle1">{table.caption}</Typography>
      {table.add && (
        <Button data-cwid="btn_addnew" onClick={table.add}>
          New Item
        </Button>
      )}
      <Table size="small">
        <TableHead>
          <TableRow>
            {table.columns.map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.rows.map((row) => (
            <TableRow hover key={row.cells.join()} onClick={row.open}>
              {row.cells.map((text, index) => (
                <TableCell key={table.columns[index]}>{text}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Screen({ view }: { readonly view: View }): ReactElement {
  return (
    <Box sx={{ p: 2, pb: 10 }}>
      <Typography variant="h6">{view.path.join(' / ')}</Typography>
      {view.toolbar.map((button) => (
        <Button key={button.name} data-cwid={cwids[button.name]} onClick={button.press}>
          {button.label}
        </Button>
      ))}
      {view.message && <Alert severity="info">{view.message}</Alert>}
      {view.tabs.length > 0 && (
        <Tabs value={view.tabs.findIndex((tab) => tab.active)}>
          {view.tabs.map((tab) => (
            <Tab key={tab.label} label={tab.label} onClick={tab.open} />
          ))}
        </Tabs>
      )}
      {view.fields.length > 0 && <RecordFields fields={view.fields} />}
      {view.matrix && <RoleMatrix model={view.matrix} />}
      {view.table && <Records table={view.table} />}
    </Box>
  );
}

function Root(): ReactElement {
  const { menu, view, turn, list } = useSyncExternalStore(subscribe, current);
  return (
    <>
      <AppBar position="static">
        <Toolbar>
          {menu.map((entry) => (
            <Button key={entry.label} color="inherit" onClick={entry.open}>
              {entry.label}
            </Button>
          ))}
        </Toolbar>
      </AppBar>
      {view && <Screen key={turn} view={view} />}
      {list && <DualListDialog model={list} />}
    </>
  );
}

/** Everything at once: nothing fades, grows or ripples. */
const still = {
  transitions: { create: () => 'none' },
  components: {
    MuiPopover: { defaultProps: { transitionDuration: 0 } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
  },
} as const;
const theme = createTheme(settings.animated ? {} : still);

const root = document.querySelector('#cw-manage-root');
if (root) {
  createRoot(root).render(
    <CacheProvider value={createCache({ key: prefix })}>
      <ThemeProvider theme={theme}>
        <Root />
      </ThemeProvider>
    </CacheProvider>,
  );
}
startApp(reactKit);
