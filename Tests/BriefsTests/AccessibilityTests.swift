import Briefs
import Foundation
import Records
import TestSupport
import Testing

/// Pages in headless Chromium under axe-core: a phone, a tablet by night and a print; with everything folded open.
@Suite struct `Pages for every reader` {
  /// Both are there, and the browser starts: on some machines it may not.
  private static let hasChecker: Bool = {
    let probe = """
      import shutil
      import axe_playwright_python
      from playwright.sync_api import sync_playwright
      with sync_playwright() as play:
          play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"], timeout=20_000).close()
      """
    return Python.run(["-c", probe]).status == 0
  }()

  /// Prints what axe-core finds, and pages that scroll sideways.
  private static let check = """
    import shutil, sys
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for width, scheme, media in ((360, "light", "screen"), (800, "dark", "screen"), (1400, "light", "print")):
            page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True).new_page()
            # The other tests of a run may leave the browser little of a small machine.
            page.set_default_timeout(120_000)
            page.goto("file://" + sys.argv[1])
            page.emulate_media(media=media)
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
            if media == "screen" and page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
                print(width, scheme, "scrolls sideways")
            for found in Axe().run(page).response["violations"]:
                print(width, scheme, media, found["id"], found["nodes"][0]["target"])
            page.context.close()
        browser.close()
    """

  private func findings(_ html: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).html")
    defer { try? FileManager.default.removeItem(at: file) }  // a left-over file harms nothing
    try Data(html.utf8).write(to: file)
    let result = Python.run(["-c", Self.check, file.path])
    return result.status == 0 ? result.output : "status \(result.status): \(result.output)"
  }

  private static let entries = [BriefEntry(JSONBrief.render(Built.harbour), day: CalendarDay(iso8601: "2031-03-04")!)!]

  @Test(.enabled(if: hasChecker, "needs chromium, and the axe-playwright-python package of Python"))
  func `keep the rules of axe-core: a brief with several events, and the page over all briefs`() throws {
    #expect(try findings(HTMLBrief.render(Built.long)) == "")
    #expect(try findings(BriefIndex.html(Self.entries, older: [CalendarDay(iso8601: "2031-03-01")!])) == "")
    // The checker itself: a page without language, title and contrast is found out.
    #expect(try findings("<p style='color:#ccc;background:#fff'>grey on white</p>").contains("color-contrast"))
  }
}
