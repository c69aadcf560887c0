import type DmnModeler from 'dmn-js/lib/Modeler';
import type { ModelerServices } from '../canvas/modeler-services';
import { REPAIR_COMMAND } from '../repair/repair-module';

interface Cell {
  readonly businessObject: object;
}

interface TableModeling {
  addRow(attributes: { readonly type: 'dmn:DecisionRule' }): { readonly cells: readonly Cell[] };
  editCell(cell: object, text: string): void;
}

/** Adds a row with these tests at the end of the table on screen, as one step of undo, and leads to its first output. */
export function addRule(modeler: DmnModeler, tests: readonly string[]): void {
  const viewer = modeler.getActiveViewer();
  if (!viewer) return;
  const modeling = viewer.get<TableModeling>('modeling');
  const made: Cell[] = [];
  const run = () => {
    const row = modeling.addRow({ type: 'dmn:DecisionRule' });
    made.push(...row.cells);
    tests.forEach((text, column) => {
      const cell = row.cells[column];
      if (cell) modeling.editCell(cell.businessObject, text);
    });
  };
  viewer.get<ModelerServices['commandStack']>('commandStack').execute(REPAIR_COMMAND, { run });
  const output = made[tests.length];
  if (output) viewer.get<{ select(cell: Cell): void }>('selection').select(output);
}
