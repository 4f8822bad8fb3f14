/// A page as a browser saves it, with all that stands around its article.
enum SavedPage {
  static let name = "page.html"

  static let text = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="gb2312">
    <title>Harbour council keeps its rates | Harbour Gazette</title>
    <meta property="article:published_time" content="2026-03-05T08:00:00Z">
    <meta property="og:site_name" content="Harbour Gazette">
    <script>document.write("<p>Never to be seen</p>")</script></head>
    <body><div class="cookie-notice"><p>We use cookies, as everybody does, to know you.</p></div>
    <nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>Harbour council keeps its rates</h1>
    <p>The council left its rates – 港口费率 – unchanged on Thursday, as expected, and said that a
    proactive fiscal policy would pay for the works at the southern quay.</p>
    <h2>What is new</h2>
    <p>Two sentences are new. One calls the outlook, which had been uncertain, balanced; the other
    drops a promise that had stood there since autumn.<sup><a href="#n1" id="r1">1</a></sup></p>
    <ol><li id="n1">The promise was made in October. <a href="#r1">↩</a></li></ol></article>
    <footer>All rights reserved</footer></body></html>
    """
}
