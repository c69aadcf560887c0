import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect } from 'react';
import { useLocale } from '../text/locale-store';
import { useReducedMotion } from './use-reduced-motion';
import './theme.css';

const TOKENS = {
  colorPrimary: '#1f5fa8',
  colorPrimaryBg: '#e6f0fb',
  colorPrimaryBgHover: '#d6e6f8',
  colorInfoBg: '#e6f0fb',
  colorInfoBorder: '#9fc3ea',
  colorSuccessBg: '#e8f5ed',
  colorSuccessBorder: '#9fd0b3',
  colorWarningBg: '#fdf2dd',
  colorWarningBorder: '#e8c583',
  colorErrorBg: '#fdeceb',
  colorErrorBorder: '#f0b3ae',
  colorInfo: '#1f5fa8',
  colorLink: '#1f5fa8',
  colorSuccess: '#26693f',
  colorWarning: '#8a5200',
  colorError: '#b3261e',
  borderRadius: 4,
  colorTextPlaceholder: '#5f6b78',
  fontSize: 14,
  fontFamily: `"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif`,
};

/** Calm and dense: one visual language for designer and desk. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const motion = !useReducedMotion();
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  }, [locale]);
  return (
    <ConfigProvider locale={locale === 'zh' ? zhCN : enUS} theme={{ cssVar: {}, token: { ...TOKENS, motion } }} button={{ autoInsertSpace: false }}>
      <App>{children}</App>
    </ConfigProvider>
  );
}
