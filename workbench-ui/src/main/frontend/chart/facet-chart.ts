import { BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { css, html, LitElement } from 'lit';
import { formatNamed } from './formats';
import { isToken, TokenResolver } from './tokens';

echarts.use([
  BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart,
  AriaComponent, DatasetComponent, GraphicComponent, GridComponent, LegendComponent,
  MarkAreaComponent, MarkLineComponent, TooltipComponent, VisualMapComponent, SVGRenderer,
]);

/**
 * Draws one ECharts option sent by the server. Strings of the form `var(--fc-…)` become colours of the current scheme,
 * strings of the form `fmt:NAME` become the named number format.
 */
class FacetChart extends LitElement {
  static override properties = { option: { type: String } };
  static override styles = css`
    :host { display: block; position: relative; min-height: 40px; }
    #plot { position: absolute; inset: 0; }
  `;

  declare option?: string;
  private chart?: echarts.ECharts;
  private tokens?: TokenResolver;
  private readonly resized = new ResizeObserver(() => this.chart?.resize());
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly restyled = new MutationObserver(() => this.retheme());
  private readonly retheme = () => {
    this.tokens?.forget();
    this.draw();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    this.scheme.addEventListener('change', this.retheme);
    this.restyled.observe(document.documentElement, {
      attributes: true, attributeFilter: ['style', 'class', 'theme', 'data-theme', 'lang'],
    });
    if (this.hasUpdated) {
      this.draw();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.restyled.disconnect();
    this.scheme.removeEventListener('change', this.retheme);
    this.chart?.dispose();
    this.chart = undefined;
  }

  override render() {
    return html`<div id="plot" aria-hidden="true"></div>`;
  }

  override updated(): void {
    this.draw();
  }

  private draw(): void {
    if (!this.option || !this.isConnected || !this.renderRoot) {
      return;
    }
    this.tokens ??= new TokenResolver(this.shadowRoot!);
    if (this.chart) {
      this.chart.setTheme(this.ground());
    } else {
      this.chart = this.open();
    }
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const option = this.revive(JSON.parse(this.option)) as Record<string, unknown>;
    this.chart.setOption(
      { animationDuration: 200, animationDurationUpdate: 200, ...option, animation: !calm && option.animation !== false },
      { notMerge: true },
    );
    this.toggleAttribute('drawn', true);
  }

  private open(): echarts.ECharts {
    const plot = this.renderRoot.querySelector<HTMLElement>('#plot')!;
    const chart = echarts.init(plot, this.ground(), { renderer: 'svg' });
    chart.on('click', (mark: any) => {
      this.dispatchEvent(new CustomEvent('chart-click', {
        detail: {
          series: mark.seriesId ?? mark.seriesName ?? '',
          name: mark.name ?? '',
          index: mark.dataIndex ?? -1,
          key: mark.data?.key ?? mark.data?.id ?? '',
        },
      }));
    });
    return chart;
  }

  /** What every chart stands on unless its option says otherwise: our font, inks, hairlines and quiet tooltip. */
  private ground(): Record<string, unknown> {
    const colour = (token: string) => this.tokens!.resolve(`var(--fc-${token})`);
    const font = { fontFamily: getComputedStyle(this).fontFamily, fontSize: 12 };
    const axis = {
      axisLine: { lineStyle: { color: colour('line-strong') } },
      axisTick: { show: false },
      axisLabel: { ...font, fontSize: 11, color: colour('ink-3') },
      nameTextStyle: { ...font, fontSize: 11, color: colour('ink-3') },
      splitLine: { lineStyle: { color: colour('line') } },
    };
    return {
      backgroundColor: 'transparent',
      color: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`cat-${n}`)),
      textStyle: { ...font, color: colour('ink-2') },
      categoryAxis: { ...axis, splitLine: { show: false } },
      valueAxis: { ...axis, axisLine: { show: false } },
      timeAxis: axis,
      logAxis: axis,
      grid: { left: 4, right: 12, top: 16, bottom: 4, containLabel: true },
      legend: { textStyle: { ...font, color: colour('ink-2') }, itemWidth: 10, itemHeight: 10 },
      tooltip: {
        confine: true, backgroundColor: colour('raised'), borderColor: colour('line-strong'), borderWidth: 1, padding: [6, 10],
        textStyle: { ...font, color: colour('ink') },
      },
    };
  }

  private revive(value: unknown): unknown {
    if (typeof value === 'string') {
      return isToken(value) ? this.tokens!.resolve(value) : value.startsWith('fmt:') ? formatNamed(value.slice(4)) : value;
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.revive(item));
    }
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.revive(item)]));
    }
    return value;
  }
}

customElements.define('facet-chart', FacetChart);
