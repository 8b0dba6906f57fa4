import CivilTime
package import Questionnaires

extension ContextQuestion {
  /// The stem with the medicine and the date in their places.
  package func stem(in circumstances: Circumstances) -> String {
    guard let medicine = circumstances.medicine else { return text }
    return text.replacing("{medicine}", with: medicine.name)
      .replacing("{date}", with: medicine.since.dayAndMonth)
  }
}
