import type { RouteObject } from 'react-router';
import { DiagramViewer, FormView } from '@liuzhuan/ui';

export const DESK_ROUTES: RouteObject[] = [{ path: '/', element: <><DiagramViewer xml="" /><FormView schema={{ components: [] }} data={{}} editable={[]} /></> }];
