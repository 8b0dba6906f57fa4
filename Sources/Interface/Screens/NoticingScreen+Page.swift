import Learn

extension NoticingScreen {
  func page(in session: Session, layout: Layout) -> Page {
    var page = Page(title: [guide.title])
    switch stage {
    case .opening: page.rows = openingRows(layout: layout)
    case .step(let index):
      page.place = places(of: index)
      page.progress = .progress(index, of: guide.steps.count, layout: layout)
      page.rows = stepRows(index, layout: layout)
    case .closing:
      page.progress = .progress(guide.steps.count, of: guide.steps.count, layout: layout)
      page.rows = paragraphs(guide.closing, layout: layout)
      if !page.rows.isEmpty { page.rows[0].spans[0].cursor = 0 }
    }
    return page
  }

  private func places(of index: Int) -> [String] {
    let short = "\(index + 1) of \(guide.steps.count)"
    return isPaused ? ["Step \(short), paused", "paused"] : ["Step \(short)", short]
  }

  private func openingRows(layout: Layout) -> [Row] {
    let rows = paragraphs(guide.opening, layout: layout) + [.blank]
    return rows + Row.entries(ways.map(\.rawValue), chosen: choice.index)
  }

  private func stepRows(_ index: Int, layout: Layout) -> [Row] {
    let step = guide.steps[index]
    var rows = Row.wrapped(step.text, to: layout.width, .title)
    // A screen reader speaks the row of the cursor, and this is the one that has changed.
    rows[0].spans[0].cursor = 0
    rows = [.blank, .blank] + rows
    if !step.detail.isEmpty {
      rows += [.blank] + Row.wrapped(step.detail, to: layout.width)
    }
    return rows + [.blank, .blank]
      + Row.wrapped(passing(step.seconds), to: layout.width, worth: .secondary)
  }

  /// How the step ends.
  private func passing(_ seconds: Int?) -> String {
    guard isTimed, seconds != nil else { return "Enter goes on, whenever you like." }
    return isPaused
      ? "Paused. p goes on, and the step begins again."
      : "It goes on by itself. p pauses, and Esc leaves."
  }

  private func paragraphs(_ texts: [String], layout: Layout) -> [Row] {
    var rows: [Row] = []
    for text in texts {
      if !rows.isEmpty { rows.append(.blank) }
      rows += Row.wrapped(text, to: layout.width)
    }
    return rows
  }
}
