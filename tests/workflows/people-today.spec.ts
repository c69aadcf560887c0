import { buildDirectoryIndex, checkPeople } from '@liuzhuan/engine';
import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { organisations, processFolders, readOrganisation, readResources } from './read-workflows';

const calendar = buildCalendar(CHINA_CALENDAR);
const DEPLOYED = organisations().flatMap(processFolders);

describe('the rules of the flows of the offices', () => {
  it.each(DEPLOYED)('$organisation/$process name units and posts the office has, and somebody for each', async (folder) => {
    const office = { directory: buildDirectoryIndex(readOrganisation(folder.organisation)), calendar };
    const found: string[] = [];
    for (const { name, kind, content } of readResources(folder)) {
      const model = kind === 'bpmn' ? await parseBpmn(content, name) : undefined;
      if (!model?.ok) continue;
      for (const program of compileDefinitions(model.value).programs) found.push(...checkPeople(program, office, name).map(({ code, message }) => `${code}: ${message.zh}`));
    }
    expect(found).toEqual([]);
  });
});
