import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

/** One of the lamps' colours, as the look has it. */
const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()

export interface Bars {
  /** What stands under the bars. */
  readonly names: readonly string[]
  readonly series: readonly { readonly name: string; readonly tone: string; readonly values: readonly number[] }[]
  readonly unit: string
  /** The bars lie, and their names stand at the left. */
  readonly lying?: boolean
  readonly most?: number
}

/** Bars in the colours of the look, told apart by a pattern as well. The numbers stand in the table beside it. */
export default function Chart({ bars, title }: { bars: Bars; title: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!box.current) return
    const chart = init(box.current, null, { renderer: 'svg' })
    chart.setOption(optionOf(bars))
    const resize = new ResizeObserver(() => chart.resize())
    resize.observe(box.current)
    return () => {
      resize.disconnect()
      chart.dispose()
    }
  }, [bars])
  return <div ref={box} className={bars.lying ? 'chart tall' : 'chart'} role="img" aria-label={title} />
}

function optionOf({ names, series, unit, lying = false, most }: Bars): EChartsCoreOption {
  const text = { color: colour('mute'), fontFamily: getComputedStyle(document.body).fontFamily }
  const category = {
    type: 'category',
    data: names,
    inverse: lying,
    axisLabel: { ...text, hideOverlap: true, ...(names.length < 8 && { interval: 0 }) },
    axisTick: { show: false },
  }
  const value = {
    type: 'value',
    max: most,
    minInterval: 1,
    axisLabel: text,
    splitLine: { lineStyle: { color: colour('line') } },
  }
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: series.length > 1 } },
    color: series.map((s) => colour(s.tone)),
    tooltip: { trigger: 'axis', valueFormatter: (n: unknown) => `${String(n)} ${unit}`, renderMode: 'richText' },
    ...(series.length > 1 && { legend: { top: 0, right: 0, textStyle: text } }),
    grid: { left: 8, right: 16, top: series.length > 1 ? 34 : 12, bottom: 4, containLabel: true },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: series.map((s) => ({
      type: 'bar',
      name: s.name,
      data: s.values,
      stack: series.length > 1 ? 'all' : undefined,
      barMaxWidth: 26,
      label: { show: series.length === 1, position: lying ? 'right' : 'top', ...text },
    })),
  }
}
