namespace Playground.Reports.Writing;

/// <summary>The style sheet inside every HTML report. Light, whatever the screen: it is made for paper too.</summary>
static class HtmlReportStyle
{
    public const string Sheet = """
        @page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#626b7d}}
        *{box-sizing:border-box}
        body{margin:0;background:#fff;color:#171c26;font:15px/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        main{max-width:880px;margin:0 auto;padding:40px 24px 48px}
        header{border-bottom:3px solid #0b6e69;padding-bottom:18px;margin-bottom:8px}
        header p{margin:2px 0;color:#4c566a;font-size:14px}
        header .kind{color:#0b6e69;font-weight:600;text-transform:uppercase;letter-spacing:.08em;font-size:12px}
        h1{font-size:32px;line-height:1.2;letter-spacing:-.02em;margin:6px 0 12px}
        h2{font-size:20px;line-height:1.3;letter-spacing:-.01em;margin:0 0 10px;break-after:avoid}
        h3{font-size:15px;margin:0 0 6px;break-after:avoid}
        h4{font-size:14px;margin:0 0 4px;break-after:avoid}
        h4 small{font-weight:400;color:#626b7d}
        section{margin-top:34px}
        p{margin:0 0 10px;max-width:78ch}
        .lead{font-size:18px;line-height:1.5}
        strong{font-weight:650}
        p{orphans:3;widows:3}p:has(+figure),p:has(+.table),p:has(+ul){break-after:avoid}
        .note{color:#626b7d;font-size:13px;margin-top:8px}
        ul{margin:0 0 10px;padding-left:20px;max-width:82ch}
        li{margin:4px 0}
        figure{margin:6px 0 14px;break-inside:avoid}
        svg{display:block;width:100%;height:auto}
        .grid{stroke:#e1e5ec}.tick{fill:#626b7d;font:11px ui-monospace,Menlo,Consolas,monospace}.axis{fill:#4c566a;font:12px system-ui,sans-serif}.label{fill:#171c26;font:12px system-ui,sans-serif;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
        .front{fill:none;stroke:#626b7d;stroke-width:1.5;stroke-dasharray:4 4}
        .interval{stroke-width:2;opacity:.5}.line{fill:none;stroke-width:2.5}.crossing{fill:#171c26}
        .interval.open,.line.open{stroke:#0b6e69}.interval.closed,.line.closed{stroke:#5b3fc4}.interval.unknown,.line.unknown{stroke:#626b7d}
        .mark.open{fill:#fff;stroke:#0b6e69;stroke-width:3}.mark.closed{fill:#5b3fc4}.mark.unknown{fill:#fff;stroke:#626b7d;stroke-width:2;stroke-dasharray:2 2}
        .table{overflow-x:auto;margin:0 0 8px}
        table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.4;overflow-wrap:normal}
        th{text-align:left;vertical-align:bottom;color:#4c566a;font-weight:600;font-size:12px;padding:6px 8px;border-bottom:2px solid #c8ced9}
        td{padding:6px 8px;border-bottom:1px solid #e1e5ec;vertical-align:top;min-width:3.5em}
        td.long{overflow-wrap:anywhere;min-width:9em}
        td:first-child,th:first-child{padding-left:0;min-width:7em}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        th.n{white-space:normal}
        .method td:first-child,.audit td:first-child{color:#4c566a;width:38%}
        .provenance,.prices{font-size:11.5px}
        .price-performance{font-size:12px}.price-performance th{font-size:11px}.price-performance :is(th,td){padding:6px 4px;min-width:0}.price-performance :is(th,td):first-child{padding-left:0;min-width:6.5em}
        tr{break-inside:avoid}thead{display:table-header-group}
        tbody tr:first-child,tbody tr:nth-last-child(2){break-after:avoid}
        article{border-top:1px solid #e1e5ec;padding-top:14px;margin-top:18px}
        blockquote{margin:0 0 12px;padding:8px 14px;background:#eff1f5;border-left:3px solid #858d9d}
        .answers{display:grid;gap:18px}
        .answers.n2{grid-template-columns:repeat(2,minmax(0,1fr))}.answers.n3{grid-template-columns:repeat(3,minmax(0,1fr))}
        .answer{font-size:13px;line-height:1.5}.answer.broken{color:#626b7d}
        .ratings{margin-top:10px;font-size:13px;color:#4c566a}
        footer{margin-top:44px;padding-top:12px;border-top:1px solid #e1e5ec;color:#626b7d;font-size:12px}
        @media screen and (max-width:640px){main{padding:20px 14px}h1{font-size:25px}.answers.n2,.answers.n3{grid-template-columns:1fr}}
        @media print{body{font-size:10.5pt}main{max-width:none;padding:0}h1{font-size:24pt}h2{font-size:15pt}.lead{font-size:12.5pt}section{margin-top:22pt}table{font-size:8.5pt}th{font-size:8pt}.provenance,.prices,.price-performance{font-size:7.5pt}.table{overflow:visible}#examples{break-before:page}th,td{padding:4pt}.price-performance :is(th,td){padding:4pt 2pt}.price-performance th{font-size:7pt}}
        @media print{.cards,.cards tbody{display:block}.cards thead{display:none}.cards tr{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:3pt 10pt;padding:6pt 0;border-bottom:1px solid #e1e5ec}.cards td{padding:0;border:0;min-width:0;text-align:left;white-space:normal}.cards td:first-child{grid-column:1/-1;font-weight:600}.cards td:not(:first-child)::before{content:attr(data-head);display:block;color:#4c566a;font-weight:600}}
        """;
}
