/// How the HTML page looks: on a screen light or dark as the reader has it, on paper always light.
enum PageStyle {
  static let sheet: StaticString = """

    :root { color-scheme: light dark; --ink: #1b1b1f; --paper: #ffffff; --soft: #5c5c66;
      --line: #c9c9d2; --range: #e9e7f6; --mark: #5b3fd0; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #17171b; --soft: #a9a9b6;
      --line: #4a4a55; --range: #2b2746; --mark: #b3a1ff; } }
    @media print { :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --soft: #444444;
      --line: #bbbbbb; --range: #e9e7f6; --mark: #4a31b3; } details { display: none; } }
    @page { margin: 11mm; }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 15px/1.4 Arial, "Liberation Sans", Helvetica, sans-serif; }
    main { max-width: 47rem; margin: 0 auto; padding: 1.2rem; }
    h1 { font-size: 1.35em; margin: 0; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; }
    h2 { font-size: 1.05em; margin: .8em 0 .15em; border-top: 1px solid var(--line);
      padding-top: .4em; break-after: avoid; }
    p, ul, table, figure, blockquote { margin: .25em 0; }
    .period { color: var(--soft); margin: 0 0 .4em; }
    blockquote { border-left: 3px solid var(--mark); padding-left: .7em; font-size: 1.06em; }
    blockquote p, .note { white-space: pre-line; overflow-wrap: anywhere; }
    ul { list-style: none; padding: 0; }
    li, td, th, h2, p { overflow-wrap: anywhere; }
    li { padding-left: 1.4em; text-indent: -1.4em; white-space: pre-wrap; }
    table { border-collapse: collapse; }
    .caption { color: var(--soft); }
    .movement { display: grid; grid-template-columns: max-content 1fr; column-gap: 1.5em;
      align-items: start; }
    .movement h2, .movement .caption { grid-column: 1 / -1; }
    .medicines ul { columns: 20em; column-gap: 1.5em; }
    li { break-inside: avoid; }
    @media (max-width: 40em) and screen { .movement { display: block; } }
    th, td { text-align: left; font-weight: normal; padding: 0 1.2em 0 0; vertical-align: top; }
    thead th { color: var(--soft); }
    svg { width: 100%; height: auto; display: block; }
    svg text { fill: var(--soft); font-size: 11px; }
    .axis { stroke: var(--line); stroke-width: 1; }
    .range { fill: var(--range); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .event { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 3 3; }
    .trace { fill: none; stroke: var(--mark); stroke-width: 1.4; }
    .week { fill: var(--mark); }
    .beyond { fill: var(--paper); stroke: var(--mark); stroke-width: 1.6; }
    .open { stroke: var(--soft); stroke-width: 1.6; }
    svg .letter { fill: var(--ink); font-weight: bold; }
    figcaption, details, footer { color: var(--soft); font-size: .93em; }
    footer { border-top: 1px solid var(--line); margin-top: .8em; }
    @media print { body { font-size: 9.2pt; line-height: 1.26; }
      h2 { margin-top: .5em; padding-top: .25em; } main { max-width: none; padding: 0; } }

    """
}
