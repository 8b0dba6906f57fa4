import Questionnaires
import StrictJSON

/// Reads the answers of one check-in after the other; where the ids are those of the one before,
/// both share one list of them.
struct AnswerSheetReader {
  private var ids: [String] = []
  /// The ids with their quotes and colons, one after the other, and where each ends.
  private var spellings: [UInt8] = []
  private var ends: [Int] = []

  /// Reads an object of answers.
  ///
  /// - Returns: The answers; `nil` for an empty object, ids that do not ascend, and whatever else is
  ///   not spelt plainly.
  mutating func sheet(from reader: inout PlainReader) -> AnswerSheet? {
    guard reader.take("{") else { return nil }
    let start = reader.offset
    if let answers = answersByTheSameIDs(from: &reader) {
      return AnswerSheet(ascending: ids, answers)
    }
    reader.offset = start
    return sheetByOtherIDs(from: &reader)
  }

  private func answersByTheSameIDs(from reader: inout PlainReader) -> [Answer]? {
    guard !ids.isEmpty else { return nil }
    // The bytes by themselves, because the reader moves on.
    let bytes = reader.bytes
    let (text, spelt) = (bytes.span, spellings.span)
    var answers: [Answer] = []
    answers.reserveCapacity(ends.count)
    var place = reader.offset
    var begin = 0
    for end in ends {
      if begin > 0 {
        guard place < text.count, text[place] == UInt8(ascii: ",") else { return nil }
        place += 1
      }
      guard text.count - place > end - begin + 1, text.holds(spelt, begin..<end, at: place) else {
        return nil
      }
      place += end - begin
      begin = end
      let digit = text[place] &- UInt8(ascii: "0")
      let follower = text[place + 1]
      if digit < 10, follower == UInt8(ascii: ",") || follower == UInt8(ascii: "}") {
        answers.append(.point(Int(digit)))
        place += 1
      } else {
        reader.offset = place
        guard let answer = Self.answer(from: &reader) else { return nil }
        answers.append(answer)
        place = reader.offset
      }
    }
    reader.offset = place
    return reader.take("}") ? answers : nil
  }

  private mutating func sheetByOtherIDs(from reader: inout PlainReader) -> AnswerSheet? {
    var answers: [Answer] = []
    var last: Range<Int>?
    (ids, spellings, ends) = ([], [], [])
    repeat {
      let start = reader.offset
      guard let key = reader.plainText(), last.map({ reader.precedes($0, key) }) ?? true,
        reader.take(":")
      else { return nil }
      last = key
      spellings += reader.bytes[start..<reader.offset]
      guard let answer = Self.answer(from: &reader) else { return nil }
      answers.append(answer)
      ids.append(String(decoding: reader.bytes[key], as: UTF8.self))
      ends.append(spellings.count)
    } while reader.take(",")
    return reader.take("}") ? AnswerSheet(ascending: ids, answers) : nil
  }

  private static func answer(from reader: inout PlainReader) -> Answer? {
    if reader.next != UInt8(ascii: "\"") { return reader.wholeNumber().map { .point($0) } }
    if reader.take("\"skipped\"") { return .skipped }
    return reader.take("\"nothing-happened\"") ? .nothingHappened : nil
  }
}
