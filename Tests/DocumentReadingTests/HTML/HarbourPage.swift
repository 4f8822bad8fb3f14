/// Pages written for the tests.
enum HarbourPage {
  static let news = #"""
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
    <title>Harbour council keeps rates of berthing unchanged | Harbour Gazette</title>
    <meta property="og:site_name" content="Harbour Gazette">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Harbour council keeps rates of berthing unchanged","datePublished":"2026-03-05T08:00:00Z","author":[{"@type":"Person","name":"A. Writer"},{"@type":"Person","name":"B. Editor"}],"publisher":{"@type":"Organization","name":"Harbour Gazette"}}]}</script>
    <style>p{color:red}</style><script>document.write("<p>Never shown</p>")</script></head>
    <body><div id="cookie-notice">We use cookies to make this page better. <button>Accept</button></div>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
    <main><article class="story"><h1>Harbour council keeps rates of berthing unchanged</h1>
    <p class="byline">By A. Writer | 5 March 2026</p>
    <div class="share-bar"><a href="#">Tweet</a><a href="#">Share</a></div>
    <p>The council left its berthing rate unchanged on Thursday, as expected, and said that it would <em>remain patient</em> while the works on the <a href="/quay">southern quay</a> are finished.</p>
    <h2>What the statement says</h2>
    <p>Two sentences are new. The first calls the outlook, which had been uncertain, “broadly balanced”; the second drops the promise of further steps that had stood there since autumn.<sup><a href="#n1" id="r1">1</a></sup></p>
    <blockquote><p>The council will act as appropriate, and it will do so without delay.</p></blockquote>
    <figure><img src="q.jpg" alt="A quay"><figcaption>The southern quay in March.</figcaption></figure>
    <h2>The figures<a class="anchor" href="#figures">#</a></h2>
    <table><caption>Rates by season</caption><thead><tr><th>Season</th><th>Rate</th></tr></thead>
    <tbody><tr><td>Spring</td><td align="right">2.5</td></tr><tr><td>Autumn</td><td align="right">2.75</td></tr></tbody></table>
    <ol start="3"><li>Dredging goes on.</li><li>The gate opens at night:<ul><li>on weekdays,</li><li>and on feast days.</li></ul></li></ol>
    <pre><code>rate = 2.5
      step = 0.25</code></pre>
    <p>Read more: <a href="/x">Ten things about quays</a></p>
    <div class="footnotes"><ol><li id="n1"><p>The promise was made in October. <a href="#r1">↩</a></p></li></ol></div>
    </article>
    <aside><h3>Most read</h3><ul><li><a href="/1">One</a></li></ul></aside>
    <section id="comments"><h3>Comments</h3><div class="comment"><p>I think that this is wrong, and I have always thought so, as everybody here knows.</p></div></section></main>
    <footer>Copyright 2026 Harbour Gazette</footer></body></html>
    """#

  static let government = """
    <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    <title>关于做好港区春季防汛工作的通知_示例市人民政府</title>
    <meta name="ContentSource" content="示例市水务局">
    </head><body>
    <table width="1000" align="center"><tr><td><a href="/">首页</a> | <a href="/zw">政务公开</a> | <a href="/hd">互动交流</a></td></tr></table>
    <table width="1000" align="center"><tr><td width="200"><a href="1.html">通知公告</a><br><a href="2.html">政策文件</a></td>
    <td>
     <table width="100%"><tr><td align="center"><b>关于做好港区春季防汛工作的通知</b></td></tr>
     <tr><td align="center">发布时间：2026-03-12 来源：示例市水务局 【字体：<a href="javascript:f(1)">大</a> <a href="javascript:f(2)">中</a> <a href="javascript:f(3)">小</a>】</td></tr>
     <tr><td><div id="zoom">
    各区人民政府，市有关部门：<br>
    　　为切实做好今年春季防汛准备工作，保障港区和沿江居民的生命财产安全，现将有关事项通知如下。<br>
    　　<strong>一、压实防汛责任</strong><br>
    　　各区要在三月底前完成责任人名单的更新，明确每一处闸站、堤段、泵房的责任人，并向社会公布，接受监督。<br>
    　　<strong>二、开展隐患排查</strong><br>
    　　重点检查老旧堤防、穿堤建筑物和低洼片区，发现问题立即整改；一时难以整改的，要制定临时措施，确保安全度汛。<br>
    　　（一）排查范围。包括全市主要江河、湖泊、水库和城市排涝设施，不留死角，逐项登记造册。<br>
    　　<strong>三、加强应急准备</strong><br>
    　　备足抢险物料，落实抢险队伍，组织不少于两次演练，并在汛前将演练情况报送市防汛办公室备案。<br>
    <p align="right">示例市防汛指挥部<br>2026年3月12日</p>
     </div></td></tr></table>
    </td></tr></table>
    <table width="1000"><tr><td align="center">主办：示例市人民政府 版权所有 <a href="#">网站地图</a></td></tr></table>
    </body></html>
    """
}
