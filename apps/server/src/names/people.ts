import type { Directory } from '@liuzhuan/engine';
import { asId } from '@liuzhuan/kernel';
import { CalendarRepository, DirectoryRepository } from '@liuzhuan/storage';
import { Injectable } from '@nestjs/common';
import { systemClock } from '../bindings/system-clock';
import type { Scene } from '../views/scene';
import { NameBook } from './name-book';

/** People and calendar of an organisation, as views need them. */
@Injectable()
export class People {
  constructor(
    private readonly directories: DirectoryRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  async of(organisation: string): Promise<{ directory: Directory; names: NameBook }> {
    const directory = await this.directories.directory(asId(organisation));
    return { directory, names: NameBook.of(directory) };
  }

  /** What views of this moment are drawn with. */
  async scene(organisation: string): Promise<Scene> {
    const [people, calendar] = await Promise.all([this.of(organisation), this.calendars.calendar(asId(organisation))]);
    return { ...people, calendar, now: systemClock.now() };
  }
}
