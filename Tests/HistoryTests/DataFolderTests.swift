import History
import Testing

@Suite struct `The data folder` {
  @Test(
    arguments: [
      ("/d", ["GAMUT_DATA": "/g", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/d"),
      (nil, ["GAMUT_DATA": "/g", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/g"),
      (nil, ["GAMUT_DATA": "", "XDG_DATA_HOME": "/x/", "HOME": "/h"], "/x/gamut"),
      (nil, ["XDG_DATA_HOME": "x", "HOME": "/h"], "/h/.local/share/gamut"),
      (nil, ["XDG_DATA_HOME": "", "HOME": "/h"], "/h/.local/share/gamut"),
      ("here", [:], "here"), ("/", [:], "/"), ("/d//", [:], "/d"),
    ] as [(String?, [String: String], String)])
  func `is the first that is named`(option: String?, environment: [String: String], path: String)
    throws
  {
    #expect(try DataFolder.located(option: option, environment: environment).path == path)
  }

  @Test(
    arguments: [(nil, [:]), (nil, ["HOME": ""]), (nil, ["HOME": "h"]), ("", ["HOME": "/h"])]
      as [(String?, [String: String])])
  func `is asked for when none is known`(option: String?, environment: [String: String]) {
    let error = #expect(throws: StorageError.self) {
      try DataFolder.located(option: option, environment: environment)
    }
    #expect(error?.sentence.contains("--data") == true)
  }

  @Test func `knows the paths of what is in it`() {
    #expect(DataFolder(path: "/d").path(of: "history.json") == "/d/history.json")
    #expect(DataFolder(path: "/").path(of: "history.json") == "/history.json")
  }
}
