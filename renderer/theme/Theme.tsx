import { ConfigProvider, type ThemeConfig } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { useLayoutEffect, useMemo, type ReactNode } from 'react'
import type { Preferences } from '../../bridge/office-shapes'

export type TextSize = Preferences['textSize']

const pixels: Record<TextSize, number> = { small: 14, middle: 16, large: 18 }

/** antd in the colours of look.css; the text tokens keep a contrast of at least 4.5:1 (antd's own do not). */
function antdTheme(fontSize: number): ThemeConfig {
  return {
    token: {
      fontSize,
      fontFamily: 'var(--font)',
      colorPrimary: '#1f4e79',
      colorLink: '#1f4e79',
      colorInfo: '#1f4e79',
      colorError: '#b3261e',
      colorWarning: '#8a5200',
      colorSuccess: '#2e7d32',
      colorText: '#1d2433',
      colorTextSecondary: '#4b5360',
      colorTextTertiary: '#5b6472',
      colorTextPlaceholder: '#6b7280',
      colorTextDescription: '#5b6472',
      colorTextDisabled: '#6b7280',
      colorBorder: '#c9ced6',
      colorBorderSecondary: '#dcdfe4',
      borderRadius: 6,
      borderRadiusSM: 6,
      controlItemBgActive: '#e8eff6',
      controlHeightSM: Math.round(fontSize * 2.1),
      // Motion says nothing here, and a table that slides is slower to read.
      motion: false,
    },
    components: {
      Button: { paddingInlineSM: 12, contentFontSizeSM: fontSize },
      Input: { inputFontSizeSM: fontSize },
      // A round tick box reads as a choice of one.
      Checkbox: { borderRadiusSM: 3 },
    },
  }
}

/** Dresses antd and the root in one text size. */
export function Theme({ textSize, children }: { textSize: TextSize; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset['textSize'] = textSize
  }, [textSize])
  const theme = useMemo(() => antdTheme(pixels[textSize]), [textSize])
  return (
    <ConfigProvider locale={zhCN} componentSize="small" theme={theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
